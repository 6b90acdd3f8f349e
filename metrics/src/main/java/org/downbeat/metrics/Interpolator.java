package org.downbeat.metrics;

/**
 * Seven values between two samples, by a sinc of 32 taps in a Kaiser window.
 *
 * <p>At {@code i + p/8} the value is {@code sum over k of h[p][k] x[i - 15 + k]}. Phases {@code p} and {@code 8 - p} are
 * mirror images. So with
 *
 * <pre>
 *   e = sum over k of (h[p] + h[8-p])[k] / 2 · (x[i-k] + x[i+1+k])
 *   o = sum over k of (h[p] - h[8-p])[k] / 2 · (x[i-k] - x[i+1+k])
 * </pre>
 *
 * the two values are {@code e + o} and {@code e - o}, and the larger magnitude is {@code |e| + |o|}: half the
 * multiplications. Within 0.03 dB up to 0.43 of the sample rate, 0.13 dB at 20 kHz of 44.1 kHz.
 */
final class Interpolator {
    /** Samples used on either side of the interval. */
    static final int REACH = 16;

    private static final int PHASES = 8;
    private static final double KAISER_BETA = 5.0;

    private static final double[][] TAPS = taps();
    private static final double[] EVEN_1 = half(1, +1);
    private static final double[] EVEN_2 = half(2, +1);
    private static final double[] EVEN_3 = half(3, +1);
    private static final double[] EVEN_4 = half(4, +1);
    private static final double[] ODD_1 = half(1, -1);
    private static final double[] ODD_2 = half(2, -1);
    private static final double[] ODD_3 = half(3, -1);

    private Interpolator() {}

    /** The largest magnitude among the seven values between {@code x[i]} and {@code x[i + 1]}. */
    static double peakAfter(float[] x, int i) {
        double e1 = 0;
        double e2 = 0;
        double e3 = 0;
        double e4 = 0;
        double o1 = 0;
        double o2 = 0;
        double o3 = 0;
        for (int k = 0; k < REACH; k++) {
            double left = x[i - k];
            double right = x[i + 1 + k];
            double sum = left + right;
            double difference = left - right;
            e1 += EVEN_1[k] * sum;
            e2 += EVEN_2[k] * sum;
            e3 += EVEN_3[k] * sum;
            e4 += EVEN_4[k] * sum;
            o1 += ODD_1[k] * difference;
            o2 += ODD_2[k] * difference;
            o3 += ODD_3[k] * difference;
        }
        double peak1 = Math.abs(e1) + Math.abs(o1);
        double peak2 = Math.abs(e2) + Math.abs(o2);
        double peak3 = Math.abs(e3) + Math.abs(o3);
        return Math.max(Math.max(peak1, peak2), Math.max(peak3, Math.abs(e4)));
    }

    /** The largest factor by which a value can exceed the largest sample in reach: {@code max over p of sum |h[p][k]|}. */
    static double largestGain() {
        double largest = 0;
        for (int p = 1; p < PHASES; p++) {
            double sum = 0;
            for (double tap : TAPS[p]) {
                sum += Math.abs(tap);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /**
     * How far a value can lie off the straight line between its two samples, as a multiple of the largest second difference
     * in reach: the taps less those of the line are {@code g} convolved with (1, -2, 1), and this is the largest
     * {@code sum |g[k]|}.
     */
    static double curvatureGain() {
        double largest = 0;
        for (int p = 1; p < PHASES; p++) {
            double u = (double) p / PHASES;
            double slope = 0;
            double g = 0;
            double sum = 0;
            for (int k = 0; k < 2 * REACH; k++) {
                double line = k == REACH - 1 ? 1 - u : k == REACH ? u : 0;
                slope += TAPS[p][k] - line;
                g += slope;
                sum += Math.abs(g);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** The taps of phases 1 to 7; phase 0 is the sample itself. */
    private static double[][] taps() {
        double[][] taps = new double[PHASES][2 * REACH];
        for (int p = 1; p < PHASES; p++) {
            for (int k = 0; k < 2 * REACH; k++) {
                double t = k - REACH + 1 - (double) p / PHASES;
                taps[p][k] = sinc(t) * kaiser(t / REACH);
            }
            keepStraightLines(taps[p], (double) p / PHASES);
        }
        return taps;
    }

    /** Scales the taps by {@code a + b t} so that their sum is 1 and their centre of mass lies at {@code u} exactly. */
    private static void keepStraightLines(double[] h, double u) {
        double m0 = 0;
        double m1 = 0;
        double m2 = 0;
        for (int k = 0; k < h.length; k++) {
            double t = k - REACH + 1 - u;
            m0 += h[k];
            m1 += h[k] * t;
            m2 += h[k] * t * t;
        }
        double determinant = m0 * m2 - m1 * m1;
        double a = m2 / determinant;
        double b = -m1 / determinant;
        for (int k = 0; k < h.length; k++) {
            h[k] *= a + b * (k - REACH + 1 - u);
        }
    }

    /** The part of phase {@code p} that is even (sign +1) or odd (-1) about the middle of the interval, from there out. */
    private static double[] half(int p, int sign) {
        double[] half = new double[REACH];
        for (int k = 0; k < REACH; k++) {
            half[k] = (TAPS[p][REACH - 1 - k] + sign * TAPS[p][REACH + k]) / 2;
        }
        return half;
    }

    private static double sinc(double t) {
        return t == 0 ? 1 : StrictMath.sin(Math.PI * t) / (Math.PI * t);
    }

    private static double kaiser(double u) {
        return Math.abs(u) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - u * u)) / bessel(KAISER_BETA);
    }

    /** The modified Bessel function I0, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int n = 1; term > 1e-17 * sum; n++) {
            term *= x * x / (4.0 * n * n);
            sum += term;
        }
        return sum;
    }
}
