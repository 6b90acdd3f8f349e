package org.downbeat.kit;

/**
 * Phases of oscillators, counted in whole numbers so that they wrap by themselves and never drift.
 *
 * <p>A phase is a {@code long} in units of 2⁻⁶⁴ cycles; what a waveform looks at is its upper half, an {@code int} in units
 * of 2⁻³² cycles that runs from −½ (inclusive) to ½ cycle. A step is how far a frame moves it, a {@code double} in the
 * same units as the {@code long}: {@code hertz · perHertz(sampleRate)}. Wrapping and adding
 * are exact; what is left is the rounding of the step, below 2⁻⁵² of itself: 3·10⁻¹¹ radians a second at 20 kHz.
 */
public final class Phase {
    /** A whole cycle, as a step. */
    public static final double CYCLE = 0x1p64;

    /** The largest step that still means something: just below half a cycle a frame. */
    public static final double NYQUIST = 0x1p63 * (1 - 0x1p-20);

    private Phase() {}

    /** The step of 1 Hz. */
    public static double perHertz(double sampleRate) {
        return CYCLE / sampleRate;
    }

    /**
     * Writes the phase of each frame and returns the phase of frame {@code end}.
     *
     * @param phase the phase of frame {@code start}
     * @param steps how far each frame moves the phase
     * @param ratio what to multiply the steps by
     */
    public static long run(long phase, double[] steps, double ratio, int[] phases, int start, int end) {
        long p = phase;
        for (int i = start; i < end; i++) {
            phases[i] = (int) (p >>> 32);
            p += (long) (steps[i] * ratio);
        }
        return p;
    }

    /** As {@link #run(long, double[], double, int[], int, int)}, with one step for all frames. */
    public static long run(long phase, double step, int[] phases, int start, int end) {
        long each = (long) step;
        long p = phase;
        for (int i = start; i < end; i++) {
            phases[i] = (int) (p >>> 32);
            p += each;
        }
        return p;
    }

    /** As {@link #run(long, double[], double, int[], int, int)}, with a ratio for each frame. */
    public static long run(long phase, double[] steps, float[] ratios, int[] phases, int start, int end) {
        long p = phase;
        for (int i = start; i < end; i++) {
            phases[i] = (int) (p >>> 32);
            p += (long) (steps[i] * ratios[i]);
        }
        return p;
    }

    /** A fraction of a cycle as the distance of two {@code int} phases. */
    public static int offset(double cycles) {
        return (int) (long) (cycles * 0x1p32);
    }
}
