package org.downbeat.kit;

/**
 * Reads a clip between its frames as a band-limited signal: a sinc under a Kaiser window.
 *
 * <p>With step r (clip frames per frame of output), position p and cutoff c, the signal is
 *
 * <pre>{@code
 * y(p) = Σ x[m] · c·h(c·(p − m)),    h(t) = sin(πt)/(πt) · kaiser(t / zeroCrossings)
 * c = 1 for r ≤ 1,    c = 1/(r + r·transition) for r > 1
 * }</pre>
 *
 * <p>Up to step 1 the cutoff is the clip's own Nyquist frequency; h is then 0 at every frame but one, so that a frame read
 * at its own place comes back bit for bit. Above step 1 the cutoff is lowered until the stop band begins at the output's
 * Nyquist frequency, so that nothing folds back. The stop band is 96 dB down; the transition band, in cycles a frame, is
 * (96 − 7.95)/14.36 divided by the number of taps (Kaiser 1974).
 *
 * <p>Positions and steps are 32.32 fixed-point numbers of frames. Immutable; reading allocates nothing.
 */
public final class Sinc {
    private static final double STOP_BAND_DECIBELS = 96;
    private static final double KAISER_BETA = 0.1102 * (STOP_BAND_DECIBELS - 8.7);
    private static final long ONE = 1L << 32;

    private final int half;
    private final int taps;
    private final int phases;
    private final int phaseBits;
    private final float strideAtOne;

    /** For cutoff 1, phase after phase: {@code rows[phase·taps + k] = h(phase/phases + half − 1 − k)}. */
    private final float[] rows;

    /** From each entry of {@link #rows} to the same tap of the next phase. */
    private final float[] rises;

    /** For lower cutoffs, from end to end: {@code kernel[2(centre + n)] = h(n/phases)}, each followed by its rise. */
    private final float[] kernel;

    private final int centre;

    /**
     * Makes the tables.
     *
     * @param zeroCrossings of the kernel on each side, at least 2; twice that many frames make up one frame of output
     * @param phaseBits there are 2^phaseBits tabled phases, with straight lines between them; 9 leaves −106 dB
     */
    public Sinc(int zeroCrossings, int phaseBits) {
        this.half = zeroCrossings;
        this.taps = 2 * half;
        this.phaseBits = phaseBits;
        this.phases = 1 << phaseBits;
        double transition = (STOP_BAND_DECIBELS - 7.95) / (14.36 * taps);
        strideAtOne = (float) (phases / (1 + transition));
        centre = (half + 1) * phases;
        float[] h = new float[2 * centre + 1];
        for (int n = 0; n <= half * phases; n++) {
            h[centre + n] = (float) kernelAt(n);
            h[centre - n] = h[centre + n];
        }
        kernel = new float[2 * h.length];
        for (int n = 0; n < h.length - 1; n++) {
            kernel[2 * n] = h[n];
            kernel[2 * n + 1] = h[n + 1] - h[n];
        }
        rows = new float[phases * taps];
        rises = new float[phases * taps];
        for (int phase = 0; phase < phases; phase++) {
            for (int k = 0; k < taps; k++) {
                int n = centre + phase + (half - 1 - k) * phases;
                rows[phase * taps + k] = h[n];
                rises[phase * taps + k] = h[n + 1] - h[n];
            }
        }
    }

    private double kernelAt(int n) {
        if (n % phases == 0) {
            return n == 0 ? 1 : 0;
        }
        double t = (double) n / phases;
        double w = t / half;
        double window = bessel(KAISER_BETA * Math.sqrt(1 - w * w)) / bessel(KAISER_BETA);
        return StrictMath.sin(Math.PI * t) / (Math.PI * t) * window;
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

    /** How many frames on each side of a position are read at a step of up to {@code step} frames. */
    public int reach(double step) {
        return step <= 1 ? half : reachOf(stride((long) (step * ONE)));
    }

    /** One frame of one channel; all frames within {@link #reach} of {@code position} must be there. */
    public float read(float[] x, long position, long step) {
        return step <= ONE ? narrow(x, position) : wide(x, position, stride(step));
    }

    /** One frame of two channels into {@code outX[i]} and {@code outY[i]}, as {@link #read(float[], long, long)}. */
    void read(float[] x, float[] y, long position, long step, float[] outX, float[] outY, int i) {
        if (step <= ONE) {
            narrow(x, y, position, outX, outY, i);
        } else {
            wide(x, y, position, stride(step), outX, outY, i);
        }
    }

    /** How many table entries lie between two frames: c·phases, rounded down. */
    private int stride(long step) {
        return Math.max(1, (int) (strideAtOne * 0x1p32f / step));
    }

    private int reachOf(int stride) {
        return (half * phases + stride - 1) / stride;
    }

    private float narrow(float[] x, long position) {
        float[] h = rows;
        float[] d = rises;
        int row = phase(position) * taps;
        float f = fraction(position << phaseBits);
        int first = (int) (position >> 32) - half + 1;
        float even = 0;
        float odd = 0;
        for (int k = 0; k < taps; k += 2) {
            even += x[first + k] * (h[row + k] + f * d[row + k]);
            odd += x[first + k + 1] * (h[row + k + 1] + f * d[row + k + 1]);
        }
        return even + odd;
    }

    private void narrow(float[] x, float[] y, long position, float[] outX, float[] outY, int i) {
        float[] h = rows;
        float[] d = rises;
        int row = phase(position) * taps;
        float f = fraction(position << phaseBits);
        int first = (int) (position >> 32) - half + 1;
        float evenX = 0;
        float oddX = 0;
        float evenY = 0;
        float oddY = 0;
        for (int k = 0; k < taps; k += 2) {
            float even = h[row + k] + f * d[row + k];
            float odd = h[row + k + 1] + f * d[row + k + 1];
            evenX += x[first + k] * even;
            evenY += y[first + k] * even;
            oddX += x[first + k + 1] * odd;
            oddY += y[first + k + 1] * odd;
        }
        outX[i] = evenX + oddX;
        outY[i] = evenY + oddY;
    }

    private float wide(float[] x, long position, int stride) {
        float[] h = kernel;
        long offset = (position & (ONE - 1)) * stride;
        float f = fraction(offset);
        int reach = reachOf(stride);
        int first = (int) (position >> 32) - reach + 1;
        int e = 2 * (centre + (int) (offset >>> 32) + (reach - 1) * stride);
        float even = 0;
        float odd = 0;
        for (int k = 0; k < 2 * reach; k += 2) {
            int e2 = e - 2 * stride;
            even += x[first + k] * (h[e] + f * h[e + 1]);
            odd += x[first + k + 1] * (h[e2] + f * h[e2 + 1]);
            e = e2 - 2 * stride;
        }
        return (even + odd) * stride / phases;
    }

    private void wide(float[] x, float[] y, long position, int stride, float[] outX, float[] outY, int i) {
        float[] h = kernel;
        long offset = (position & (ONE - 1)) * stride;
        float f = fraction(offset);
        int reach = reachOf(stride);
        int first = (int) (position >> 32) - reach + 1;
        int e = 2 * (centre + (int) (offset >>> 32) + (reach - 1) * stride);
        float evenX = 0;
        float oddX = 0;
        float evenY = 0;
        float oddY = 0;
        for (int k = 0; k < 2 * reach; k += 2) {
            int e2 = e - 2 * stride;
            float even = h[e] + f * h[e + 1];
            float odd = h[e2] + f * h[e2 + 1];
            evenX += x[first + k] * even;
            evenY += y[first + k] * even;
            oddX += x[first + k + 1] * odd;
            oddY += y[first + k + 1] * odd;
            e = e2 - 2 * stride;
        }
        outX[i] = (evenX + oddX) * stride / phases;
        outY[i] = (evenY + oddY) * stride / phases;
    }

    private int phase(long position) {
        return (int) position >>> (32 - phaseBits);
    }

    /** The lower half of a 32.32 number, 0 to 1. */
    private static float fraction(long fixed) {
        return ((int) fixed >>> 8) * 0x1p-24f;
    }
}
