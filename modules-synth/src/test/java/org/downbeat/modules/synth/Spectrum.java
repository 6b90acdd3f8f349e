package org.downbeat.modules.synth;

/**
 * The spectrum of a whole number of periods: no window, so each partial is in one bin and everything else is a fault.
 *
 * <p>A frequency of {@code bin · sampleRate / SIZE} fits; up to 4 kHz such frequencies are exact as floats, too, at 44.1 and
 * 48 kHz.
 */
final class Spectrum {
    static final int SIZE = 1 << 14;

    private final double[] magnitude = new double[SIZE / 2];

    /** Analyses frames {@code from} to {@code from + SIZE}. */
    Spectrum(float[] x, int from) {
        double[] re = new double[SIZE];
        double[] im = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            re[Integer.reverse(i) >>> (32 - 14)] = x[from + i];
        }
        transform(re, im);
        for (int bin = 0; bin < SIZE / 2; bin++) {
            magnitude[bin] = Math.hypot(re[bin], im[bin]) * 2 / SIZE;
        }
    }

    /** The frequency of the odd bin next to a frequency, in Hz. */
    static double fitting(double hertz, double sampleRate) {
        return bin(hertz, sampleRate) * sampleRate / SIZE;
    }

    /** The odd bin next to a frequency. */
    static int bin(double hertz, double sampleRate) {
        return 2 * (int) (hertz * SIZE / sampleRate / 2) + 1;
    }

    /** The amplitude of the sine in a bin. */
    double amplitude(int bin) {
        return magnitude[bin];
    }

    /** Power in bins {@code from} to {@code to} (exclusive). */
    double power(int from, int to) {
        double power = 0;
        for (int bin = from; bin < to; bin++) {
            power += magnitude[bin] * magnitude[bin] / 2;
        }
        return power;
    }

    /** The loudest bin that is no multiple of {@code fundamental}, in dB relative to it. */
    double loudestAlias(int fundamental) {
        double loudest = 0;
        for (int bin = 0; bin < SIZE / 2; bin++) {
            if (bin % fundamental != 0) {
                loudest = Math.max(loudest, magnitude[bin]);
            }
        }
        return 20 * Math.log10(loudest / magnitude[fundamental]);
    }

    private static void transform(double[] re, double[] im) {
        for (int half = 1; half < SIZE; half *= 2) {
            for (int k = 0; k < half; k++) {
                double c = Math.cos(Math.PI * k / half);
                double s = -Math.sin(Math.PI * k / half);
                for (int a = k; a < SIZE; a += 2 * half) {
                    int b = a + half;
                    double x = re[b] * c - im[b] * s;
                    double y = re[b] * s + im[b] * c;
                    re[b] = re[a] - x;
                    im[b] = im[a] - y;
                    re[a] += x;
                    im[a] += y;
                }
            }
        }
    }
}
