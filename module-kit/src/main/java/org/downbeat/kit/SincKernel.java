package org.downbeat.kit;

/**
 * The kernel of band-limited interpolation, a sinc under a Kaiser window, tabled finely:
 *
 * <pre>{@code
 * h(t) = sin(πt)/(πt) · I₀(β·√(1 − (t/n)²)) / I₀(β),   |t| < n zero crossings
 * }</pre>
 *
 * <p>Its stop band is 96 dB down. As a filter with its cutoff at the Nyquist frequency it is flat up to half a transition
 * band below; the transition band, in cycles a frame, is (96 − 7.95)/14.36 divided by 2n (Kaiser 1974).
 */
final class SincKernel {
    private static final double STOP_BAND_DECIBELS = 96;
    private static final double BETA = 0.1102 * (STOP_BAND_DECIBELS - 8.7);
    private static final double BESSEL_OF_BETA = bessel(BETA);

    private final int zeroCrossings;
    private final int resolution;

    /** {@code values[n] = h(n/resolution)}. */
    private final float[] values;

    /**
     * Makes the table.
     *
     * @param zeroCrossings on each side
     * @param resolution entries from one zero crossing to the next
     */
    SincKernel(int zeroCrossings, int resolution) {
        this.zeroCrossings = zeroCrossings;
        this.resolution = resolution;
        values = new float[zeroCrossings * resolution];
        for (int n = 0; n < values.length; n++) {
            values[n] = (float) (sinc(n) * window((double) n / values.length));
        }
    }

    /** Exactly 0 at the zero crossings, so that frames at their own places stay as they are. */
    private double sinc(int n) {
        double t = Math.PI * n / resolution;
        if (n % resolution == 0) {
            return n == 0 ? 1 : 0;
        }
        return StrictMath.sin(t) / t;
    }

    private static double window(double t) {
        return bessel(BETA * Math.sqrt(1 - t * t)) / BESSEL_OF_BETA;
    }

    /** The modified Bessel function I₀ by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    /** h at a number of entries from its middle; 0 beyond its ends. */
    float at(int n) {
        int distance = Math.abs(n);
        return distance < values.length ? values[distance] : 0;
    }

    /** Zero crossings on each side. */
    int zeroCrossings() {
        return zeroCrossings;
    }

    /** Entries from one zero crossing to the next. */
    int resolution() {
        return resolution;
    }

    /** Entries from the middle to the end. */
    int length() {
        return values.length;
    }

    /**
     * How many entries the frames of a clip may lie apart when each frame of output moves on by {@code step}, for the stop
     * band to begin at a frequency of the output, in cycles a frame.
     */
    int stride(double step, double stop) {
        double transition = (STOP_BAND_DECIBELS - 7.95) / (14.36 * 2 * zeroCrossings);
        // A stride of the resolution has its stop band from (1 + transition)/2 on.
        return (int) Math.max(1, resolution * 2 * stop / (step * (1 + transition)));
    }
}
