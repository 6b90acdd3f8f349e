package org.downbeat.metrics;

/**
 * The largest magnitude between the samples, by interpolation to eight times the rate (after BS.1770-5, Annex 2, which asks
 * for at least four times).
 *
 * <p>At {@code n + p/8} the interpolated value is {@code sum over k of h[p][k] x[n - 11 + k]}, with 24 taps of a Kaiser
 * windowed sinc. Phases {@code p} and {@code 8 - p} are mirror images, so with {@code e} and {@code o} the halves of their
 * sum that are even and odd about the middle, they are {@code e + o} and {@code e - o}, and the larger magnitude of the two
 * is {@code |e| + |o|}: half the multiplications.
 *
 * <p>Phase 0 is the sample itself, which the caller knows as the sample peak.
 */
final class TruePeak {
    /** Samples needed on either side of a stretch. */
    static final int REACH = 12;

    private static final int PHASES = 8;
    private static final double KAISER_BETA = 5.0;

    private TruePeak() {}

    /**
     * The largest interpolated magnitude from just after {@code x[from - 1]} to just before {@code x[to]}, or {@code floor}
     * if that is more. Reads {@code REACH} samples more on either side.
     */
    static double of(float[] x, int from, int to, double floor) {
        double peak = floor;
        for (int i = from - 1; i < to; i++) {
            for (int p = 1; p < PHASES; p++) {
                double y = 0;
                for (int k = 0; k < 2 * REACH; k++) {
                    y += TAPS[p][k] * x[i - REACH + 1 + k];
                }
                peak = Math.max(peak, Math.abs(y));
            }
        }
        return peak;
    }

    private static final double[][] TAPS = taps();

    private static double[][] taps() {
        double[][] taps = new double[PHASES][2 * REACH];
        for (int p = 0; p < PHASES; p++) {
            for (int k = 0; k < 2 * REACH; k++) {
                double t = k - REACH + 1 - (double) p / PHASES;
                taps[p][k] = sinc(t) * kaiser(t / REACH);
            }
        }
        return taps;
    }

    private static double sinc(double t) {
        return t == 0 ? 1 : StrictMath.sin(Math.PI * t) / (Math.PI * t);
    }

    private static double kaiser(double u) {
        return u <= -1 || u >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - u * u)) / bessel(KAISER_BETA);
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
