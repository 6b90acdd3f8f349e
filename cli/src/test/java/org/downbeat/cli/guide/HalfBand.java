package org.downbeat.cli.guide;

import java.util.Arrays;

/**
 * A low-pass at a quarter of the (doubled) sample rate, two frames at a time.
 *
 * <p>{@code h[k] = ½·sinc((k − 15)/2)·w[k]} for k from 0 to 30 with the Blackman window w: all odd taps but the middle one,
 * {@code h[15] = ½}, are 0. With {@code e} the even and {@code o} the odd frames,
 *
 * <pre>{@code
 * even[n] = Σ h[2j]·e[n − j] + ½·o[n − 8]        odd[n] = Σ h[2j]·o[n − j] + ½·e[n − 7]
 * }</pre>
 */
final class HalfBand {
    /** The middle tap: by so many frames of the doubled rate the output is late. */
    static final int CENTRE = 15;

    private static final int TAPS = CENTRE + 1;
    private static final double[] H = taps();

    private final double[] even = new double[2 * TAPS];
    private final double[] odd = new double[2 * TAPS];
    private int newest;

    private static double[] taps() {
        double[] h = new double[TAPS];
        for (int j = 0; j < TAPS; j++) {
            double t = Math.PI * (2 * j - CENTRE) / 2;
            double w = Math.PI * (2 * j + 1) / (CENTRE + 1);
            double blackman = 0.42 - 0.5 * StrictMath.cos(w) + 0.08 * StrictMath.cos(2 * w);
            h[j] = 0.5 * StrictMath.sin(t) / t * blackman;
        }
        return h;
    }

    void clear() {
        Arrays.fill(even, 0);
        Arrays.fill(odd, 0);
        newest = 0;
    }

    /** Takes an even frame and the odd one behind it. Each is kept twice, so that no sum has to wrap. */
    void push(double e, double o) {
        newest = (newest + TAPS - 1) % TAPS;
        even[newest] = e;
        even[newest + TAPS] = e;
        odd[newest] = o;
        odd[newest + TAPS] = o;
    }

    double even() {
        return sum(even) + 0.5 * odd[newest + 8];
    }

    double odd() {
        return sum(odd) + 0.5 * even[newest + 7];
    }

    private double sum(double[] frames) {
        int first = newest;
        double sum = 0;
        for (int j = 0; j < TAPS; j++) {
            sum += H[j] * frames[first + j];
        }
        return sum;
    }
}
