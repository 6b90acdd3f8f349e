package org.downbeat.modules.filter;

import java.util.Arrays;
import org.downbeat.api.Bus;
import org.downbeat.kit.FastMath;
import org.downbeat.kit.Rest;

/**
 * The filter of one resistor and one capacitor, sampled: {@code s += α(x − s)} with {@code α = 1 − exp(−2π·fc/sr)}, for
 * each channel.
 *
 * <p>Computed as {@code s = (1 − α)·s + α·x}: each frame has to wait for the one before it, and this way is the shorter
 * one. Two channels run side by side, so that they wait together.
 */
final class OnePole {
    /** ln(1e5): in that many time constants a state falls by 100 dB. */
    private static final double AUDIBLE_TIME_CONSTANTS = 11.52;

    private final double[] states;
    private final double sampleRate;
    private double cutoff;
    private double keep;

    OnePole(int channels, double sampleRate) {
        this.states = new double[channels];
        this.sampleRate = sampleRate;
    }

    void clear() {
        Arrays.fill(states, 0);
    }

    void settle() {
        Rest.settle(states);
    }

    boolean isAtRest() {
        return Rest.isReached(states);
    }

    /** How long it rings at a cutoff, until it is 100 dB down. */
    static long tailFrames(double hertz, double sampleRate) {
        return (long) Math.ceil(AUDIBLE_TIME_CONSTANTS * sampleRate / (2 * Math.PI * hertz));
    }

    void tune(double hertz) {
        if (hertz != cutoff) {
            cutoff = hertz;
            keep = FastMath.exp(-2 * Math.PI * Math.min(hertz, sampleRate / 2) / sampleRate);
        }
    }

    /** {@code y = wet·s + (1 − wet)·x} */
    void lowpass(Bus in, Bus out, float[] wet, int from, int to) {
        int c = 0;
        for (; c + 1 < states.length; c += 2) {
            lowpass(in, out, wet, c, c + 1, from, to);
        }
        if (c < states.length) {
            states[c] = lowpass(in.channel(c), out.channel(c), wet, keep, states[c], from, to);
        }
    }

    /** {@code y = x − s} */
    void highpass(Bus in, Bus out, int from, int to) {
        int c = 0;
        for (; c + 1 < states.length; c += 2) {
            highpass(in, out, c, c + 1, from, to);
        }
        if (c < states.length) {
            states[c] = highpass(in.channel(c), out.channel(c), keep, states[c], from, to);
        }
    }

    private static double lowpass(float[] x, float[] y, float[] wet, double k, double state, int from, int to) {
        double alpha = 1 - k;
        double s = state;
        for (int i = from; i < to; i++) {
            s = k * s + alpha * x[i];
            y[i] = (float) (wet[i] * s + (1 - wet[i]) * x[i]);
        }
        return s;
    }

    private static double highpass(float[] x, float[] y, double k, double state, int from, int to) {
        double alpha = 1 - k;
        double s = state;
        for (int i = from; i < to; i++) {
            s = k * s + alpha * x[i];
            y[i] = (float) (x[i] - s);
        }
        return s;
    }

    private void lowpass(Bus in, Bus out, float[] wet, int c, int d, int from, int to) {
        float[] x = in.channel(c);
        float[] y = out.channel(c);
        float[] x2 = in.channel(d);
        float[] y2 = out.channel(d);
        double k = keep;
        double alpha = 1 - k;
        double s = states[c];
        double s2 = states[d];
        for (int i = from; i < to; i++) {
            s = k * s + alpha * x[i];
            s2 = k * s2 + alpha * x2[i];
            y[i] = (float) (wet[i] * s + (1 - wet[i]) * x[i]);
            y2[i] = (float) (wet[i] * s2 + (1 - wet[i]) * x2[i]);
        }
        states[c] = s;
        states[d] = s2;
    }

    private void highpass(Bus in, Bus out, int c, int d, int from, int to) {
        float[] x = in.channel(c);
        float[] y = out.channel(c);
        float[] x2 = in.channel(d);
        float[] y2 = out.channel(d);
        double k = keep;
        double alpha = 1 - k;
        double s = states[c];
        double s2 = states[d];
        for (int i = from; i < to; i++) {
            s = k * s + alpha * x[i];
            s2 = k * s2 + alpha * x2[i];
            y[i] = (float) (x[i] - s);
            y2[i] = (float) (x2[i] - s2);
        }
        states[c] = s;
        states[d] = s2;
    }
}
