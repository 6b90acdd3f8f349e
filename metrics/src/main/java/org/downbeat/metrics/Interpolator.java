package org.downbeat.metrics;

/**
 * Seven values between two samples, by a sinc of 32 taps in a Kaiser window.
 *
 * <p>At {@code i + p/8} the value is {@code sum over k of h[p][k] x[i - 15 + k]}. Phases {@code p} and {@code 8 - p} are
 * mirror images. So with, from the middle of the interval outwards,
 *
 * <pre>
 *   e = sum over k of (h[p][15-k] + h[p][16+k]) / 2 · (x[i-k] + x[i+1+k])
 *   o = sum over k of (h[p][15-k] - h[p][16+k]) / 2 · (x[i-k] - x[i+1+k])
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
    private static final int HALVES_A_STEP = 7;

    /** For each k the even halves of phases 1 to 4, then the odd ones of 1 to 3: one array, which the loop walks through. */
    private static final double[] HALVES = halves();

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
        double[] h = HALVES;
        for (int k = 0, j = 0; k < REACH; k++, j += HALVES_A_STEP) {
            double left = x[i - k];
            double right = x[i + 1 + k];
            double sum = left + right;
            double difference = left - right;
            e1 += h[j] * sum;
            e2 += h[j + 1] * sum;
            e3 += h[j + 2] * sum;
            e4 += h[j + 3] * sum;
            o1 += h[j + 4] * difference;
            o2 += h[j + 5] * difference;
            o3 += h[j + 6] * difference;
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

    private static double[] halves() {
        double[] halves = new double[REACH * HALVES_A_STEP];
        for (int k = 0; k < REACH; k++) {
            for (int p = 1; p <= 4; p++) {
                halves[k * HALVES_A_STEP + p - 1] = (TAPS[p][REACH - 1 - k] + TAPS[p][REACH + k]) / 2;
            }
            for (int p = 1; p <= 3; p++) {
                halves[k * HALVES_A_STEP + p + 3] = (TAPS[p][REACH - 1 - k] - TAPS[p][REACH + k]) / 2;
            }
        }
        return halves;
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
