package org.downbeat.core.audio;

import java.nio.ByteBuffer;
import java.util.OptionalInt;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;

/** What the {@code fmt } chunk of a WAV file says. Throws IndexOutOfBoundsException when it is too short for that. */
final class WaveFormatChunk {
    static final int PCM = 1;
    static final int IEEE_FLOAT = 3;
    static final int EXTENSIBLE = 0xfffe;

    private final ByteBuffer chunk;

    WaveFormatChunk(ByteBuffer chunk) {
        this.chunk = chunk;
    }

    private int tag() {
        return chunk.getShort(0) & 0xffff;
    }

    AudioFormat audioFormat() {
        // An extensible format keeps the real one at the beginning of its 16-byte name.
        int kind = tag() == EXTENSIBLE ? chunk.getShort(24) : tag();
        int channels = chunk.getShort(2);
        int sampleRate = chunk.getInt(4);
        int frameBytes = chunk.getShort(12);
        int bits = chunk.getShort(14);
        Encoding encoding =
                kind == IEEE_FLOAT ? Encoding.PCM_FLOAT : bits == 8 ? Encoding.PCM_UNSIGNED : Encoding.PCM_SIGNED;
        return new AudioFormat(encoding, sampleRate, bits, channels, frameBytes, sampleRate, false);
    }

    /** Which loudspeakers the channels are for, one bit each, when the file says so. */
    OptionalInt channelMask() {
        return tag() == EXTENSIBLE ? OptionalInt.of(chunk.getInt(20)) : OptionalInt.empty();
    }
}
