package org.downbeat.core.travel;

import org.downbeat.api.ParameterSpec;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.travel.ControlTravel.Playing;

/**
 * Looks for clicks: jumps from one frame to the next that are bigger than those of the steady sound.
 *
 * <p>A louder or brighter sound has bigger jumps of its own. So what moves is compared, every 10 ms, with the steady sound
 * at the stops around the place where the control is then, both in relation to the RMS there.
 */
final class Clicks {
    /** When the sound has settled, in seconds. */
    private static final double SETTLED = 0.25;

    private static final double STEADY = 0.6;
    private static final double SWEEP = 1;
    private static final int JUMPS = 10;

    /** Between two jumps; it fits no grid and no cycle. */
    private static final double PAUSE = 0.0731;

    /** A jump of −80 dBFS is not heard, whatever it is compared with. */
    private static final double INAUDIBLE = 1e-4;

    /** A cycle of {@link Excitation#LOW}, so that its RMS does not depend on where it begins. */
    private static final int WINDOW = Travel.frames(0.01);

    /** The biggest jumps of the steady sound at each stop. */
    static final class Steady {
        /** As they are. */
        private final double[] jumps;

        /** In relation to the RMS around them. */
        private final double[] steepness;

        private Steady(int stops) {
            jumps = new double[stops];
            steepness = new double[stops];
        }
    }

    private final Stage stage;

    Clicks(Stage stage) {
        this.stage = stage;
    }

    /** Listens to the steady sound at each stop. */
    Steady steady(ParameterSpec control, double[] values, Playing playing) {
        Steady steady = new Steady(values.length);
        for (int k = 0; k < values.length; k++) {
            OfflineAudioEngine engine = stage.engine(Excitation.LOW, playing, 0, 2 * STEADY);
            stage.set(engine, control, values[k]);
            float[][] sound = engine.render(STEADY).channels();
            steady.jumps[k] = biggestJump(sound, Travel.frames(SETTLED), Travel.frames(STEADY));
            for (int from = Travel.frames(SETTLED); from + WINDOW <= sound[0].length; from += WINDOW) {
                steady.steepness[k] = Math.max(steady.steepness[k], steepness(sound, from));
            }
        }
        return steady;
    }

    /** From the minimum to the maximum and back, a second each way: how far beyond the steady sound, in dB. */
    double swept(ParameterSpec control, Steady steady, Playing playing) {
        double end = SETTLED + 2 * SWEEP;
        OfflineAudioEngine engine = stage.engine(Excitation.LOW, playing, 0, 2 * end);
        point(engine, control, 0, control.min());
        point(engine, control, SETTLED, control.min());
        point(engine, control, SETTLED + SWEEP, control.max());
        point(engine, control, end, control.min());
        float[][] sound = engine.render(end).channels();
        double worst = 0;
        for (int from = Travel.frames(SETTLED); from + WINDOW <= sound[0].length; from += WINDOW) {
            double turned = (from + 0.5 * WINDOW - Travel.frames(SETTLED)) / Travel.frames(SWEEP);
            double place = turned < 1 ? turned : 2 - turned;
            int stop = (int) (place * (steady.steepness.length - 1));
            worst = Math.max(worst, beyond(steepness(sound, from), around(steady.steepness, stop)));
        }
        return worst;
    }

    private void point(OfflineAudioEngine engine, ParameterSpec control, double seconds, double value) {
        engine.schedule(
                stage.description().id(),
                control.id(),
                Point.step(Moment.seconds(seconds), value).fading(Fade.LINEAR));
    }

    /** The biggest from the stop before a place to the one behind the next. */
    private static double around(double[] steepness, int stop) {
        double biggest = 0;
        for (int k = Math.max(0, stop - 1); k <= Math.min(steepness.length - 1, stop + 2); k++) {
            biggest = Math.max(biggest, steepness[k]);
        }
        return biggest;
    }

    /** From end to end at once, to and fro: how far beyond the steady sound, in dB. */
    double jumped(ParameterSpec control, Steady steady, Playing playing) {
        double end = SETTLED + JUMPS * PAUSE;
        OfflineAudioEngine engine = stage.engine(Excitation.LOW, playing, 0, 2 * end);
        for (int jump = 0; jump <= JUMPS; jump++) {
            engine.schedule(
                    stage.description().id(),
                    control.id(),
                    Moment.seconds(jump == 0 ? 0 : SETTLED + (jump - 1) * PAUSE),
                    jump % 2 == 0 ? control.min() : control.max());
        }
        double jump = biggestJump(engine.render(end).channels(), Travel.frames(SETTLED), Travel.frames(end));
        double ends = Math.max(steady.jumps[0], steady.jumps[steady.jumps.length - 1]);
        return beyond(Math.max(jump, INAUDIBLE), Math.max(ends, INAUDIBLE));
    }

    private static double beyond(double jump, double steady) {
        return jump > steady ? 20 * StrictMath.log10(jump / steady) : 0;
    }

    /** The biggest jump of a window in relation to what is around it; 0 when it is not to be heard. */
    private static double steepness(float[][] sound, int from) {
        double jump = biggestJump(sound, from, from + WINDOW);
        return jump < INAUDIBLE ? 0 : jump / loudest(sound, from - WINDOW, from + 2 * WINDOW);
    }

    /** The greatest RMS of the windows there are: while a sound gets louder, its jumps belong to the next one. */
    private static double loudest(float[][] sound, int from, int to) {
        double power = 0;
        for (int start = from; start < Math.min(to, sound[0].length - WINDOW + 1); start += WINDOW) {
            power = Math.max(power, Travel.power(sound, start, start + WINDOW));
        }
        return Math.sqrt(power);
    }

    private static double biggestJump(float[][] sound, int from, int to) {
        double biggest = 0;
        for (float[] channel : sound) {
            for (int i = from; i < to; i++) {
                biggest = Math.max(biggest, Math.abs((double) channel[i] - channel[i - 1]));
            }
        }
        return biggest;
    }
}
