package org.downbeat.core.audio;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Opens WAV files beyond 4 GiB, which {@code javax.sound.sampled} does not know: RF64 (EBU Tech 3306) and BW64. */
final class Rf64 {
    private static final int IEEE_FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;

    private Rf64() {}

    /** Whether a file begins like one. */
    static boolean isOne(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            String mark = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
            return mark.equals("RF64") || mark.equals("BW64");
        }
    }

    /** Opens a file at its first frame. */
    static AudioInputStream open(Path path) throws IOException, UnsupportedAudioFileException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
        try {
            in.skipNBytes(12);
            long dataBytes = 0;
            AudioFormat format = null;
            while (true) {
                String name = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
                long size = Integer.reverseBytes(in.readInt()) & 0xffff_ffffL;
                if (name.equals("data") && format != null) {
                    return new AudioInputStream(in, format, dataBytes / format.getFrameSize());
                }
                ByteBuffer chunk = chunk(in, size);
                if (name.equals("ds64")) {
                    dataBytes = chunk.getLong(8);
                } else if (name.equals("fmt ")) {
                    format = format(chunk);
                }
            }
        } catch (EOFException | IndexOutOfBoundsException e) {
            in.close();
            UnsupportedAudioFileException broken = new UnsupportedAudioFileException("header breaks off");
            broken.initCause(e);
            throw broken;
        }
    }

    /** Reads what the chunks that matter can hold, and passes over the rest and the byte that makes it even. */
    private static ByteBuffer chunk(DataInputStream in, long size) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(size, 64));
        in.skipNBytes(size - bytes.length + (size & 1));
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static AudioFormat format(ByteBuffer chunk) {
        int tag = chunk.getShort(0) & 0xffff;
        // An extensible format keeps the real one at the beginning of its 16-byte name.
        int kind = tag == EXTENSIBLE ? chunk.getShort(24) : tag;
        int channels = chunk.getShort(2);
        int sampleRate = chunk.getInt(4);
        int frameBytes = chunk.getShort(12);
        int bits = chunk.getShort(14);
        Encoding encoding =
                kind == IEEE_FLOAT ? Encoding.PCM_FLOAT : bits == 8 ? Encoding.PCM_UNSIGNED : Encoding.PCM_SIGNED;
        return new AudioFormat(encoding, sampleRate, bits, channels, frameBytes, sampleRate, false);
    }
}
