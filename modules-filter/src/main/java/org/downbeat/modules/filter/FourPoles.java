package org.downbeat.modules.filter;

import java.util.Arrays;
import org.downbeat.api.Bus;
import org.downbeat.kit.Decibels;
import org.downbeat.kit.FastMath;
import org.downbeat.kit.Rest;

/**
 * Four one-poles in a row whose output is fed back to their input, without delay in the loop, for each channel.
 *
 * <p>After V. Zavalishin, <em>The Art of VA Filter Design</em>, ch. 5. With {@code g = tan(π·fc/sr)},
 * {@code G = g / (1 + g)}, feedback {@code k} (from 4 on it sings) and states {@code s1…s4}, the loop is solved for its own input,
 * then bent by tanh, as the transistors of the ladder do:
 *
 * <pre>{@code
 * S = (G³·s1 + G²·s2 + G·s3 + s4) / (1 + g)
 * u = tanh((x − k·S) / (1 + k·G⁴))
 * v = (u − s)·G,  y = v + s,  s' = y + v       four times, u being the y before
 * }</pre>
 *
 * What enters the poles is never beyond ±1, so it stays bounded at any cutoff, resonance and drive.
 */
final class FourPoles {
    private static final int POLES = 4;

    /** At 4 the loop just sings; a little more makes up for what tanh takes away. */
    private static final double FULL_FEEDBACK = 4.2;

    private static final double HIGHEST = 0.49;

    private final double[][] states;
    private final double sampleRate;
    private double hertz;
    private double resonance;
    private double drive = Double.NaN;

    private double pole;
    private double damping;
    private double w3;
    private double w2;
    private double w1;
    private double feedback;
    private double solve;
    private double before;
    private double after;

    FourPoles(int channels, double sampleRate) {
        this.states = new double[channels][POLES];
        this.sampleRate = sampleRate;
    }

    void clear() {
        for (double[] s : states) {
            Arrays.fill(s, 0);
        }
    }

    void settle() {
        for (double[] s : states) {
            Rest.settle(s);
        }
    }

    boolean isAtRest() {
        for (double[] s : states) {
            if (!Rest.isReached(s)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Sets what it does; cheap when nothing changed.
     *
     * @param cutoff in Hz
     * @param amount 0 to 1; at 1 it sings by itself
     * @param decibels drive; half of it is taken back behind the filter, so that it gets denser rather than louder
     */
    void tune(double cutoff, double amount, double decibels) {
        if (cutoff == hertz && amount == resonance && decibels == drive) {
            return;
        }
        if (cutoff != hertz) {
            hertz = cutoff;
            double g = FastMath.tan(Math.PI * Math.min(hertz / sampleRate, HIGHEST));
            pole = g / (1 + g);
            damping = 1 / (1 + g);
            w3 = damping * pole;
            w2 = w3 * pole;
            w1 = w2 * pole;
        }
        if (amount != resonance || decibels != drive) {
            resonance = amount;
            drive = decibels;
            feedback = FULL_FEEDBACK * amount;
            // The feedback takes the lows away by 1 + k; half of that is given back.
            before = Decibels.toGain(decibels) * (1 + 0.5 * feedback);
            after = Decibels.toGain(-0.5 * decibels);
        }
        solve = 1 / (1 + feedback * pole * pole * pole * pole);
    }

    /** Channels side by side in one loop, since a frame waits long for the one before it. */
    void run(Bus in, Bus out, int from, int to) {
        if (states.length == 2) {
            runBoth(in, out, from, to);
            return;
        }
        for (int c = 0; c < states.length; c++) {
            float[] x = in.channel(c);
            float[] y = out.channel(c);
            for (int i = from; i < to; i++) {
                y[i] = (float) (after * next(states[c], before * x[i]));
            }
        }
    }

    private void runBoth(Bus in, Bus out, int from, int to) {
        float[] left = in.channel(0);
        float[] right = in.channel(1);
        float[] leftOut = out.channel(0);
        float[] rightOut = out.channel(1);
        for (int i = from; i < to; i++) {
            leftOut[i] = (float) (after * next(states[0], before * left[i]));
            rightOut[i] = (float) (after * next(states[1], before * right[i]));
        }
    }

    private double next(double[] s, double x) {
        double g = pole;
        double held = (w1 * s[0] + w2 * s[1]) + (w3 * s[2] + damping * s[3]);
        double u = FastMath.tanh((x - feedback * held) * solve);
        double v1 = (u - s[0]) * g;
        double y1 = v1 + s[0];
        double v2 = (y1 - s[1]) * g;
        double y2 = v2 + s[1];
        double v3 = (y2 - s[2]) * g;
        double y3 = v3 + s[2];
        double v4 = (y3 - s[3]) * g;
        double y4 = v4 + s[3];
        s[0] = y1 + v1;
        s[1] = y2 + v2;
        s[2] = y3 + v3;
        s[3] = y4 + v4;
        return y4;
    }
}
