package org.downbeat.testing;

import java.util.SplittableRandom;

/** Test signals, made the plain way with {@link StrictMath}. Levels are linear, 1.0 is full scale. */
public final class Signals {
    private Signals() {}

    /**
     * A sine of {@code frames} samples, starting at phase 0.
     *
     * @param hertz frequency
     * @param amplitude peak level, linear
     * @param sampleRate frames a second
     * @param frames length
     */
    public static float[] sine(double hertz, double amplitude, double sampleRate, int frames) {
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) {
            x[i] = (float) (amplitude * StrictMath.sin(2 * Math.PI * hertz * i / sampleRate));
        }
        return x;
    }

    /** White noise between plus and minus {@code amplitude}. */
    public static float[] noise(SplittableRandom random, double amplitude, int frames) {
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) {
            x[i] = (float) (amplitude * (2 * random.nextDouble() - 1));
        }
        return x;
    }

    /** Root mean square of {@code x[from..to)}, linear. */
    public static double rms(float[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) x[i] * x[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    /** Largest magnitude in {@code x[from..to)}, linear. */
    public static double peak(float[] x, int from, int to) {
        double peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(x[i]));
        }
        return peak;
    }

    /** A linear level in decibels. */
    public static double decibels(double level) {
        return 20 * StrictMath.log10(level);
    }
}
