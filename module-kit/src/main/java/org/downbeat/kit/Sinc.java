package org.downbeat.kit;

/**
 * Reads clips at any speed: up to their own through {@link HalfFrames}, faster through the {@link SincTable} of a lowered
 * cutoff. There is one for each semitone, and for each quarter octave where the step is wider than three octaves.
 *
 * <p>The stop band of a lowered cutoff begins so far above the Nyquist frequency that what comes back from there lies above
 * {@value #CLEAN} of the sample rate: 20.9 kHz at 48 kHz, where the images of slower clips may lie as well. That takes a
 * third fewer taps than a stop band from the Nyquist frequency on.
 *
 * <p>Having all tables ready costs 6 MB, and saves finding each tap of a lowered cutoff by itself.
 */
final class Sinc {
    /** The widest step there is a table for. */
    static final double MAX_STEP = 64;

    /** Up to this frequency, in cycles a frame, there is nothing but the clip. */
    static final double CLEAN = 0.436;

    private static final long ONE = 1L << 32;
    private static final double SEMITONE = 1.0594630943592953;
    private static final double QUARTER_OCTAVE = 1.189207115002721;

    private final HalfFrames unison = new HalfFrames(new SincKernel(24, 512));
    private final SincKernel kernel = new SincKernel(18, 512);

    /** By the stride that a step allows, the table with the largest stride up to that. */
    private final SincTable[] lowered;

    private final int widest = kernel.stride(MAX_STEP, 1 - CLEAN);
    private final float stridePerStep;

    Sinc() {
        int narrowest = kernel.stride(1, 1 - CLEAN);
        lowered = new SincTable[narrowest + 1];
        SincTable table = new SincTable(kernel, widest);
        double next = widest;
        for (int stride = widest; stride <= narrowest; stride++) {
            if (stride >= next) {
                table = new SincTable(kernel, stride);
                next = stride * (10 * stride < narrowest ? QUARTER_OCTAVE : SEMITONE);
            }
            lowered[stride] = table;
        }
        stridePerStep = narrowest * 0x1p32f;
    }

    /** A clip as the other methods read it. */
    float[] ready(float[] clip) {
        return unison.ready(clip);
    }

    /** How many frames on each side of a position are read at a step, a 32.32 fixed-point number of frames. */
    int reach(long step) {
        return step <= ONE ? HalfFrames.REACH : lowered(step).reach();
    }

    /** One frame of one channel. */
    float read(float[] x, long position, long step) {
        if (step > ONE) {
            return lowered(step).read(x, position);
        }
        return (int) position == 0 ? x[(int) (position >> 32)] : unison.read(x, position);
    }

    /** One frame of two channels into {@code outX[i]} and {@code outY[i]}. */
    void read(float[] x, float[] y, long position, long step, float[] outX, float[] outY, int i) {
        if (step > ONE) {
            lowered(step).read(x, y, position, outX, outY, i);
        } else if ((int) position == 0) {
            outX[i] = x[(int) (position >> 32)];
            outY[i] = y[(int) (position >> 32)];
        } else {
            unison.read(x, y, position, outX, outY, i);
        }
    }

    private SincTable lowered(long step) {
        return lowered[Math.max(widest, (int) (stridePerStep / step))];
    }
}
