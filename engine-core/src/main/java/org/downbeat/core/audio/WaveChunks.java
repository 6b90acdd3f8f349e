package org.downbeat.core.audio;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Walks through the chunks of a WAV file up to its first sample: RIFF, RF64 (EBU Tech 3306) or BW64. */
final class WaveChunks implements AutoCloseable {
    private static final int FIRST_BYTES = 64;

    private final DataInputStream in;
    private final String kind;
    private @Nullable ByteBuffer format;
    private @Nullable ByteBuffer sizes;

    private WaveChunks(DataInputStream in) throws IOException {
        this.in = in;
        this.kind = name();
    }

    /** Opens a file of any kind. */
    static WaveChunks open(Path path) throws IOException {
        return new WaveChunks(new DataInputStream(new BufferedInputStream(Files.newInputStream(path))));
    }

    boolean isRiff() {
        return kind.equals("RIFF");
    }

    /** Whether sizes are kept in 64 bits. */
    boolean isRf64() {
        return kind.equals("RF64") || kind.equals("BW64");
    }

    /**
     * Goes to the first sample.
     *
     * @throws EOFException when there is none
     */
    DataInputStream toSamples() throws IOException {
        in.skipNBytes(8);
        while (true) {
            String name = name();
            long size = Integer.reverseBytes(in.readInt()) & 0xffff_ffffL;
            if (name.equals("data")) {
                return in;
            }
            // What matters stands at a chunk's beginning; a byte after it makes it even.
            byte[] first = in.readNBytes((int) Math.min(size, FIRST_BYTES));
            in.skipNBytes(size - first.length + (size & 1));
            ByteBuffer chunk = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN);
            if (name.equals("fmt ")) {
                format = chunk;
            } else if (name.equals("ds64")) {
                sizes = chunk;
            }
        }
    }

    /** The format chunk, once it was passed. */
    ByteBuffer format() throws EOFException {
        return require(format);
    }

    /** The chunk of 64-bit sizes, once it was passed. */
    ByteBuffer sizes() throws EOFException {
        return require(sizes);
    }

    private static ByteBuffer require(@Nullable ByteBuffer chunk) throws EOFException {
        if (chunk == null) {
            throw new EOFException("no such chunk before the samples");
        }
        return chunk;
    }

    private String name() throws IOException {
        return new String(in.readNBytes(4), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
