package org.downbeat.benchmarks;

import java.util.function.DoublePredicate;

/** The lines of a spectrum. The window lets nothing through beside a line, so that what is found there is a fault. */
final class Spectrum {
    /** Frames that are looked at. */
    static final int SIZE = 1 << 16;

    /** Half the width of a line under the window, in bins: its seven terms, and one bin to spare. */
    static final int LINE = 8;

    /** Blackman-Harris window of seven terms, side lobes below -180 dB (H.-H. Albrecht, ICASSP 2001). */
    private static final double[] TERMS = {
        0.27105140069342,
        -0.43329793923448,
        0.21812299954311,
        -0.06592544638803,
        0.01081174209837,
        -0.00077658482522,
        0.00001388721735
    };

    private static final double[] WINDOW = window();

    private final double[] amplitudes = new double[SIZE / 2];
    private final double sampleRate;

    /** Analyses {@link #SIZE} frames. */
    Spectrum(float[] x, double sampleRate) {
        this.sampleRate = sampleRate;
        double[] re = new double[SIZE];
        double[] im = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            re[Integer.reverse(i) >>> (Integer.numberOfLeadingZeros(SIZE) + 1)] = x[i] * window(i);
        }
        transform(re, im);
        for (int bin = 0; bin < amplitudes.length; bin++) {
            amplitudes[bin] = Math.hypot(re[bin], im[bin]);
        }
    }

    /** The weight of a frame; weighted so, a sine of amplitude 1 sums up to 1. */
    static double window(int i) {
        return WINDOW[i];
    }

    private static double[] window() {
        double[] window = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int term = 0; term < TERMS.length; term++) {
                window[i] += TERMS[term] * StrictMath.cos(2 * Math.PI * term * i / SIZE);
            }
            window[i] /= TERMS[0] * SIZE / 2;
        }
        return window;
    }

    /** The width of a line, in Hz. */
    double lineHertz() {
        return LINE * sampleRate / SIZE;
    }

    /** The amplitude of the loudest line that does not belong to the sound, by frequency in Hz; 1 is a full-scale sine. */
    double loudestBut(DoublePredicate belongs) {
        double loudest = 0;
        for (int bin = 0; bin < amplitudes.length; bin++) {
            if (!belongs.test(bin * sampleRate / SIZE)) {
                loudest = Math.max(loudest, amplitudes[bin]);
            }
        }
        return loudest;
    }

    /** Fast Fourier transform, decimation in time, of what lies in bit-reversed order. */
    private static void transform(double[] re, double[] im) {
        for (int half = 1; half < SIZE; half *= 2) {
            for (int k = 0; k < half; k++) {
                double c = StrictMath.cos(Math.PI * k / half);
                double s = -StrictMath.sin(Math.PI * k / half);
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
