package org.downbeat.core.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Everything in a WAV file before its samples. As long for one frame as for ten hours, so that it can be put in place
 * when the length is known: a chunk of junk keeps room for the 64-bit sizes of RF64 (EBU Tech 3306).
 */
final class WavHeader {
    private static final int RIFF_BYTES = 12;
    private static final int CHUNK_BYTES = 8;
    private static final int SIZES_BYTES = 28;

    /** In RF64 a size of all ones means: see the 64-bit sizes. */
    private static final long UNKNOWN = 0xffff_ffffL;

    private final WavFormat format;
    private final int sampleRate;
    private final int channels;

    WavHeader(WavFormat format, int sampleRate, int channels) {
        this.format = format;
        this.sampleRate = sampleRate;
        this.channels = channels;
    }

    private boolean isFloat() {
        return format == WavFormat.FLOAT_32;
    }

    int frameBytes() {
        return channels * format.bytesPerSample();
    }

    /** Length of the header in bytes. */
    int length() {
        int formatChunk = CHUNK_BYTES + (isFloat() ? 18 : 16);
        int factChunk = isFloat() ? CHUNK_BYTES + 4 : 0;
        return RIFF_BYTES + CHUNK_BYTES + SIZES_BYTES + formatChunk + factChunk + CHUNK_BYTES;
    }

    /** The header of a file with so many frames: RIFF up to 4 GiB, RF64 beyond. */
    ByteBuffer bytes(long frames) {
        long data = frames * frameBytes();
        long riff = length() - CHUNK_BYTES + data + (data & 1);
        boolean isLarge = riff > UNKNOWN - 1;
        ByteBuffer header = ByteBuffer.allocate(length()).order(ByteOrder.LITTLE_ENDIAN);
        chunk(header, isLarge ? "RF64" : "RIFF", isLarge ? UNKNOWN : riff).put(ascii("WAVE"));
        if (isLarge) {
            chunk(header, "ds64", SIZES_BYTES)
                    .putLong(riff)
                    .putLong(data)
                    .putLong(frames)
                    .putInt(0);
        } else {
            chunk(header, "JUNK", SIZES_BYTES).put(new byte[SIZES_BYTES]);
        }
        putFormat(header);
        if (isFloat()) {
            chunk(header, "fact", 4).putInt((int) (isLarge ? UNKNOWN : frames));
        }
        return chunk(header, "data", isLarge ? UNKNOWN : data).flip();
    }

    private void putFormat(ByteBuffer header) {
        chunk(header, "fmt ", isFloat() ? 18 : 16)
                .putShort((short) (isFloat() ? WaveFormatChunk.IEEE_FLOAT : WaveFormatChunk.PCM))
                .putShort((short) channels)
                .putInt(sampleRate)
                .putInt(sampleRate * frameBytes())
                .putShort((short) frameBytes())
                .putShort((short) (Byte.SIZE * format.bytesPerSample()));
        if (isFloat()) {
            header.putShort((short) 0);
        }
    }

    private static ByteBuffer chunk(ByteBuffer header, String name, long size) {
        return header.put(ascii(name)).putInt((int) size);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
