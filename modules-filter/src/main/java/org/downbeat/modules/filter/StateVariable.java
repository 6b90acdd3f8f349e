package org.downbeat.modules.filter;

import java.util.Arrays;
import org.downbeat.api.Bus;
import org.downbeat.kit.Decibels;
import org.downbeat.kit.FastMath;
import org.downbeat.kit.Rest;

/**
 * A second-order filter of two integrators, trapezoidal, without delay in its loop, for each channel.
 *
 * <p>With {@code g = tan(π·fc/sr)}, {@code k = 1/Q} and integrator states {@code p, q}, from V. Zavalishin, <em>The Art of
 * VA Filter Design</em>, ch. 4, in the form of A. Simper, <em>Solving the continuous SVF equations</em> (2013):
 *
 * <pre>{@code
 * a1 = 1 / (1 + g(g + k)),  a2 = g·a1,  a3 = g·a2
 * band = a1·p + a2·(x − q)                p' = 2·band − p
 * low  = q + a2·p + a3·(x − q)            q' = 2·low − q
 * y    = m0·x + m1·band + m2·low
 * }</pre>
 *
 * The states are what the integrators hold, whatever g and k are, so both may change at every frame and it stays stable.
 */
final class StateVariable {
    /** The bilinear transform squeezes all frequencies below half the rate; a little below it g is still moderate. */
    private static final double HIGHEST = 0.49;

    /** ln(1e5): in that many time constants a state falls by 100 dB. */
    private static final double AUDIBLE_TIME_CONSTANTS = 11.52;

    private final double[] first;
    private final double[] second;
    private final double sampleRate;

    private Response response = Response.LOW;
    private double hertz;
    private double resonance;
    private double decibels;

    private double tangent;
    private double root = 1;

    private double a1;
    private double a2;
    private double a3;
    private double m0;
    private double m1;
    private double m2;

    StateVariable(int channels, double sampleRate) {
        this.first = new double[channels];
        this.second = new double[channels];
        this.sampleRate = sampleRate;
    }

    void clear() {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
    }

    void settle() {
        Rest.settle(first);
        Rest.settle(second);
    }

    boolean isAtRest() {
        return Rest.isReached(first) && Rest.isReached(second);
    }

    /** How long it rings, until it is 100 dB down; its time constant is {@code 2Q / (2π·fc)}. */
    static long tailFrames(double hertz, double q, double sampleRate) {
        return (long) Math.ceil(AUDIBLE_TIME_CONSTANTS * q * sampleRate / (Math.PI * hertz));
    }

    /**
     * Sets what it does; cheap when nothing changed.
     *
     * @param kind the response
     * @param cutoff in Hz
     * @param q resonance, above 0
     * @param gain in dB; for peaks and shelves only
     */
    void tune(Response kind, double cutoff, double q, double gain) {
        if (kind == response && cutoff == hertz && q == resonance && gain == decibels) {
            return;
        }
        if (cutoff != hertz) {
            tangent = FastMath.tan(Math.PI * Math.min(cutoff / sampleRate, HIGHEST));
        }
        if (gain != decibels) {
            root = Decibels.toGain(gain / 2);
        }
        response = kind;
        hertz = cutoff;
        resonance = q;
        decibels = gain;
        mix(tangent, 1 / q, root);
    }

    /** Simper's mixes; {@code a²} is the gain of a peak or shelf. */
    private void mix(double g, double k, double a) {
        switch (response) {
            case LOW -> set(g, k, 0, 0, 1);
            case HIGH -> set(g, k, 1, -k, -1);
            case BAND -> set(g, k, 0, k, 0);
            case NOTCH -> set(g, k, 1, -k, 0);
            case PEAK -> set(g, k / a, 1, k / a * (a * a - 1), 0);
            case LOW_SHELF -> set(g / Math.sqrt(a), k, 1, k * (a - 1), a * a - 1);
            case HIGH_SHELF -> set(g * Math.sqrt(a), k, a * a, k * (1 - a) * a, 1 - a * a);
        }
    }

    private void set(double g, double k, double dry, double band, double low) {
        a1 = 1 / (1 + g * (g + k));
        a2 = g * a1;
        a3 = g * a2;
        m0 = dry;
        m1 = band;
        m2 = low;
    }

    /** Filters a signal; the output may be the input. */
    void run(Bus in, Bus out, int from, int to) {
        for (int c = 0; c < first.length; c += 2) {
            run(in, out, c, Math.min(c + 1, first.length - 1), from, to);
        }
    }

    /**
     * Two channels side by side, so that they wait for their states together. All four arrays may be the same one: both
     * inputs are read before an output is written.
     */
    private void run(Bus in, Bus out, int c, int d, int from, int to) {
        float[] xc = in.channel(c);
        float[] yc = out.channel(c);
        float[] xd = in.channel(d);
        float[] yd = out.channel(d);
        double p = first[c];
        double q = second[c];
        double r = first[d];
        double s = second[d];
        for (int i = from; i < to; i++) {
            double x = xc[i];
            double u = x - q;
            double band = a1 * p + a2 * u;
            double low = (q + a2 * p) + a3 * u;
            p = 2 * band - p;
            q = 2 * low - q;
            double x2 = xd[i];
            double u2 = x2 - s;
            double band2 = a1 * r + a2 * u2;
            double low2 = (s + a2 * r) + a3 * u2;
            r = 2 * band2 - r;
            s = 2 * low2 - s;
            yc[i] = (float) (m0 * x + m1 * band + m2 * low);
            yd[i] = (float) (m0 * x2 + m1 * band2 + m2 * low2);
        }
        first[c] = p;
        second[c] = q;
        first[d] = r;
        second[d] = s;
    }
}
