package org.downbeat.core.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns planar samples into the interleaved bytes of a WAV file.
 *
 * <p>Whole numbers get dither of triangular density, two steps wide, before they are rounded: then the error is noise
 * and does not depend on the music (Lipshitz, Wannamaker and Vanderkooy, "Quantization and Dither", JAES 40, 1992). The
 * dither is a hash of seed, frame and channel, so that the same render always gives the same file.
 */
final class SampleEncoder {
    private static final long GOLDEN_GAMMA = 0x9e37_79b9_7f4a_7c15L;

    private final WavFormat format;
    private final int channels;
    private final long seed;
    private long position;
    private long clipped;

    SampleEncoder(WavFormat format, int channels, long seed) {
        this.format = format;
        this.channels = channels;
        this.seed = seed;
    }

    /** How many samples lay beyond what whole numbers can hold. */
    long clipped() {
        return clipped;
    }

    /** Puts frames {@code from} to {@code to} (exclusive) of every channel into the buffer. */
    void encode(float[][] block, int from, int to, ByteBuffer buffer) {
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < to; i++) {
            for (int c = 0; c < channels; c++) {
                float x = block[c][i];
                switch (format) {
                    case FLOAT_32 -> buffer.putFloat(x);
                    case PCM_16 -> buffer.putShort((short) quantised(x, 0x1p15));
                    case PCM_24 -> {
                        int whole = quantised(x, 0x1p23);
                        buffer.putShort((short) whole).put((byte) (whole >> 16));
                    }
                }
            }
        }
    }

    private int quantised(float x, double fullScale) {
        double exact = x * fullScale;
        if (Math.abs(x) > 1) {
            clipped++;
        }
        double rounded = Math.rint(exact + triangular(seed + GOLDEN_GAMMA * position++));
        return (int) Math.max(-fullScale, Math.min(fullScale - 1, rounded));
    }

    /** A number between −1 and 1, the sum of two even ones: the halves of SplitMix64's hash. */
    private static double triangular(long counter) {
        long z = (counter ^ (counter >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        z ^= z >>> 31;
        return ((z >>> 32) + (z & 0xffff_ffffL)) * 0x1p-32 - 1;
    }
}
