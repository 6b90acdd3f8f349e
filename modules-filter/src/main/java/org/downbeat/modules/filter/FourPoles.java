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
    private double feedback;
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
        if (cutoff != hertz) {
            hertz = cutoff;
            double g = FastMath.tan(Math.PI * Math.min(hertz / sampleRate, HIGHEST));
            pole = g / (1 + g);
            damping = 1 / (1 + g);
        }
        if (amount != resonance || decibels != drive) {
            resonance = amount;
            drive = decibels;
            feedback = FULL_FEEDBACK * amount;
            // The feedback takes the lows away by 1 + k; half of that is given back.
            before = Decibels.toGain(decibels) * (1 + 0.5 * feedback);
            after = Decibels.toGain(-0.5 * decibels);
        }
    }

    void run(Bus in, Bus out, int from, int to) {
        for (int c = 0; c < states.length; c++) {
            run(in.channel(c), out.channel(c), states[c], from, to);
        }
    }

    private void run(float[] x, float[] y, double[] state, int from, int to) {
        double g = pole;
        double k = feedback;
        double solve = 1 / (1 + k * g * g * g * g);
        double s1 = state[0];
        double s2 = state[1];
        double s3 = state[2];
        double s4 = state[3];
        for (int i = from; i < to; i++) {
            double held = damping * (s4 + g * (s3 + g * (s2 + g * s1)));
            double u = FastMath.tanh((before * x[i] - k * held) * solve);
            double v1 = (u - s1) * g;
            double y1 = v1 + s1;
            double v2 = (y1 - s2) * g;
            double y2 = v2 + s2;
            double v3 = (y2 - s3) * g;
            double y3 = v3 + s3;
            double v4 = (y3 - s4) * g;
            double y4 = v4 + s4;
            s1 = y1 + v1;
            s2 = y2 + v2;
            s3 = y3 + v3;
            s4 = y4 + v4;
            y[i] = (float) (after * y4);
        }
        state[0] = s1;
        state[1] = s2;
        state[2] = s3;
        state[3] = s4;
    }
}
