package org.downbeat.kit;

/**
 * Chooses the {@link SincTable} for a step: one for all steps up to 1, and above that the lowered cutoffs in semitones, or
 * in quarter octaves for steps that are wider than three octaves.
 *
 * <p>Having them all ready costs 8 MB, and saves finding each tap of a lowered cutoff by itself.
 */
final class Sinc {
    /** The widest step there is a table for. */
    static final double MAX_STEP = 64;

    private static final long ONE = 1L << 32;
    private static final double SEMITONE = 1.0594630943592953;
    private static final double QUARTER_OCTAVE = 1.189207115002721;

    private final SincKernel kernel = new SincKernel(24, 512);
    private final SincTable unison = new SincTable(kernel, kernel.stride(1));

    /** By the stride that a step allows, the table with the largest stride up to that. */
    private final SincTable[] lowered;

    private final int widest = kernel.stride(MAX_STEP);
    private final float stridePerStep;

    Sinc() {
        int narrowest = kernel.stride(Math.nextUp(1.0));
        lowered = new SincTable[narrowest + 1];
        SincTable table = unison;
        double next = widest;
        for (int stride = widest; stride <= narrowest; stride++) {
            if (stride >= next) {
                table = new SincTable(kernel, stride);
                next = stride * (8 * stride < narrowest ? QUARTER_OCTAVE : SEMITONE);
            }
            lowered[stride] = table;
        }
        stridePerStep = narrowest * 0x1p32f;
    }

    /** The table for a step, a 32.32 fixed-point number of frames. */
    SincTable at(long step) {
        return step <= ONE ? unison : lowered[Math.max(widest, (int) (stridePerStep / step))];
    }
}
