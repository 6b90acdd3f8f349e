package org.downbeat.modules.synth;

import java.util.Arrays;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.FastMath;
import org.downbeat.kit.Glide;
import org.downbeat.kit.Phase;

/**
 * How fast the phase of one voice runs in each frame of a block: frequency · bend · 2^((transpose + fine)/12).
 *
 * <p>Steps are in the units of {@link Phase}. When nothing moves they are computed once, by the same operations in the same
 * order, so that the bits are the same.
 */
final class Pitch {
    private final Control frequency;
    private final Control transpose;
    private final Control fine;
    private final Control glide;
    private final double perHertz;
    private final double framesPerMs;
    private final double[] ratios;
    private final double[] hertz;
    private final double[] steps;
    private boolean steadyTuning;
    private double tunedTo;
    private double steadyRatio = 1;
    private boolean steady;
    private double steadyStep;

    private Pitch(Setup setup, Control frequency, Control transpose, Control fine, Control glide) {
        this.frequency = frequency;
        this.transpose = transpose;
        this.fine = fine;
        this.glide = glide;
        perHertz = Phase.perHertz(setup.sampleRate());
        framesPerMs = setup.sampleRate() / 1000;
        ratios = new double[setup.maxFrames()];
        hertz = new double[setup.maxFrames()];
        steps = new double[setup.maxFrames()];
    }

    /** The pitch of a module with the controls frequency_hz, transpose, fine and glide_ms. */
    static Pitch tuned(Setup setup) {
        return new Pitch(
                setup,
                setup.control("frequency_hz"),
                setup.control("transpose"),
                setup.control("fine"),
                setup.control("glide_ms"));
    }

    /** For a module that has no pitch: standard tuning. */
    static Pitch untuned(Setup setup) {
        int frames = setup.maxFrames();
        return new Pitch(
                setup,
                new Control.Feed(SourceParameters.FREQUENCY, frames).control(),
                new Control.Feed(SourceParameters.TRANSPOSE, frames).control(),
                new Control.Feed(SourceParameters.FINE, frames).control(),
                new Control.Feed(SourceParameters.GLIDE, frames).control());
    }

    /** The frequency of a MIDI pitch in Hz: equal temperament, 69 is 440 Hz. */
    static double hertz(double pitch) {
        return 440 * FastMath.exp2((pitch - 69) / 12);
    }

    /** The frequency ratio of an interval. */
    static double ratio(double semitones) {
        return FastMath.exp2(semitones / 12);
    }

    /** The step of all frames when the pitch is steady, in units of 2⁻⁶⁴ cycles. */
    double steadyStep() {
        return steadyStep;
    }

    /** The step of a frame, in units of 2⁻⁶⁴ cycles. */
    double step(int index) {
        return steady ? steadyStep : steps[index];
    }

    /** Where the frames end, {@code to} at the latest, that have the step of frame {@code from}. */
    int endOfStep(int from, int to) {
        int end = steady ? to : from + 1;
        while (end < to && steps[end] == steps[from]) {
            end++;
        }
        return end;
    }

    /** The step of each frame when the pitch moves, in units of 2⁻⁶⁴ cycles. */
    double[] steps() {
        return steps;
    }

    /** Whether all frames of the block have the same step. */
    boolean isSteady() {
        return steady;
    }

    /** How long a note that begins at an index glides, in frames. */
    int glideFrames(int index) {
        return (int) (glide.at(index) * framesPerMs + 0.5);
    }

    /** Reads the tuning of a block's frames, for all voices. */
    void tune(int from, int to) {
        steadyTuning = transpose.isConstant() && fine.isConstant();
        if (steadyTuning) {
            tuneTo(transpose.at(from) + fine.at(from));
        } else {
            ratios(transpose.values(), fine.values(), ratios, from, to);
        }
    }

    private void tuneTo(double semitones) {
        if (semitones != tunedTo) {
            tunedTo = semitones;
            steadyRatio = ratio(semitones);
        }
    }

    /** Computes the drone's steps. */
    void followDrone(int from, int to) {
        steady = steadyTuning && frequency.isConstant();
        if (steady) {
            steadyStep = step(frequency.at(from), 1, steadyRatio);
        } else {
            widen(frequency.values(), hertz, from, to);
            computeSteps(1, from, to);
        }
    }

    /** Computes a note's steps, and moves its glide on. */
    void followNote(Glide glide, double bend, int from, int to) {
        steady = steadyTuning && glide.isSettled();
        if (steady) {
            steadyStep = step(glide.hertz(), bend, steadyRatio);
        } else {
            glide.fill(hertz, from, to);
            computeSteps(bend, from, to);
        }
    }

    /** Moves a phase on, which runs {@code speed} times as fast as the pitch; see {@link Phase#run}. */
    long run(long phase, double speed, int[] phases, int from, int to) {
        return steady
                ? Phase.run(phase, steadyStep * speed, phases, from, to)
                : Phase.run(phase, steps, speed, phases, from, to);
    }

    /** As {@link #run(long, double, int[], int, int)}, with a speed for each frame. */
    long run(long phase, float[] speeds, int[] phases, int from, int to) {
        if (steady) {
            Arrays.fill(steps, from, to, steadyStep);
        }
        return Phase.run(phase, steps, speeds, phases, from, to);
    }

    private void computeSteps(double bend, int from, int to) {
        if (steadyTuning) {
            Arrays.fill(ratios, from, to, steadyRatio);
        }
        for (int i = from; i < to; i++) {
            steps[i] = step(hertz[i], bend, ratios[i]);
        }
    }

    private double step(double hertz, double bend, double ratio) {
        return Math.min(Phase.NYQUIST, hertz * bend * ratio * perHertz);
    }

    private static void ratios(float[] transpose, float[] fine, double[] ratios, int from, int to) {
        for (int i = from; i < to; i++) {
            ratios[i] = ratio(transpose[i] + fine[i]);
        }
    }

    private static void widen(float[] values, double[] wide, int from, int to) {
        for (int i = from; i < to; i++) {
            wide[i] = values[i];
        }
    }
}
