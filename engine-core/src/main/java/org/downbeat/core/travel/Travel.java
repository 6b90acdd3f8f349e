package org.downbeat.core.travel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.travel.ControlTravel.Change;
import org.downbeat.core.travel.ControlTravel.Playing;
import org.downbeat.core.travel.ControlTravel.Stop;

/**
 * Turns each control of a module from end to end and measures what that does.
 *
 * <p>An effect hears pink noise, and a sine of 100 Hz where clicks are looked for; a module that plays notes plays one. A
 * control that does nothing while a note sounds is turned again without notes.
 */
public final class Travel {
    private static final int STOPS = 33;
    private static final double DEAD = 1e-4;

    private static final double NOTE_OFF = 0.6;
    private static final double PHRASE = 1;
    private static final int HELD_FROM = frames(0.2);
    private static final int HELD_TO = frames(NOTE_OFF);

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Watcher {
        /** So many of all controls are done. */
        void progress(int done, int all);
    }

    private final Stage stage;
    private final Clicks clicks;
    private final Brightness brightness = new Brightness();

    private Travel(Stage stage) {
        this.stage = stage;
        this.clicks = new Clicks(stage);
    }

    /**
     * Measures a module.
     *
     * @param settings what it needs to hear that is not a number in time; a clip named {@code clip} is there
     * @param values where controls stand instead of where they begin, by id
     * @param watcher hears how many of the controls are done
     * @throws IllegalArgumentException when the module refuses the settings, or there is no such control or value
     * @throws org.downbeat.core.render.ModuleFailedException when the module fails
     */
    public static TravelReport of(
            AudioModuleFactory factory, Map<String, ?> settings, Map<String, Double> values, Watcher watcher) {
        Stage stage = new Stage(factory, settings, values);
        Travel travel = new Travel(stage);
        List<ParameterSpec> controls = stage.description().parameters().stream()
                .filter(control -> !control.isMomentary())
                .toList();
        List<ControlTravel> travels = new ArrayList<>();
        for (ParameterSpec control : controls) {
            watcher.progress(travels.size(), controls.size());
            travels.add(travel.of(control));
        }
        return new TravelReport(stage.description(), stage.nanosPerFrame(engine -> {}), travels);
    }

    private ControlTravel of(ParameterSpec control) {
        double[] values = places(control);
        Playing playing = Playing.NOTES;
        List<Stop> stops = stops(control, values, playing);
        if (isDead(stops)) {
            List<Stop> free = stops(control, values, Playing.FREE);
            if (!isDead(free)) {
                playing = Playing.FREE;
                stops = free;
            }
        }
        Clicks.Steady steady = clicks.steady(control, values, playing);
        return new ControlTravel(
                control,
                playing,
                stops,
                control.scale() == Scale.STEPPED
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(clicks.swept(control, steady, playing)),
                clicks.jumped(control, steady, playing),
                stage.nanosPerFrame(engine -> sweep(engine, control)));
    }

    private static boolean isDead(List<Stop> stops) {
        return stops.stream().noneMatch(stop -> stop.change() == Change.HEARD);
    }

    /** Even places of the travel; each whole value of a stepped control, as far as there are not too many. */
    private static double[] places(ParameterSpec control) {
        double whole = control.max() - control.min() + 1;
        int count = control.scale() == Scale.STEPPED ? (int) Math.min(whole, STOPS) : STOPS;
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = control.plain((double) k / (count - 1));
        }
        return values;
    }

    private List<Stop> stops(ParameterSpec control, double[] values, Playing playing) {
        List<Stop> stops = new ArrayList<>();
        float[][] before = {};
        for (double value : values) {
            OfflineAudioEngine engine = stage.engine(Excitation.BROAD, playing, 0, NOTE_OFF);
            stage.set(engine, control, value);
            float[][] sound = engine.render(PHRASE).channels();
            Change change = before.length == 0 ? Change.NONE : isSame(before, sound) ? Change.DEAD : Change.HEARD;
            stops.add(
                    new Stop(value, level(sound), brightness.of(sound, HELD_FROM, HELD_TO, Stage.SAMPLE_RATE), change));
            before = sound;
        }
        return stops;
    }

    private static OptionalDouble level(float[][] sound) {
        double power = power(sound, HELD_FROM, HELD_TO);
        return power > 0 ? OptionalDouble.of(10 * StrictMath.log10(power)) : OptionalDouble.empty();
    }

    private static boolean isSame(float[][] before, float[][] after) {
        float[][] difference = new float[after.length][after[0].length];
        for (int c = 0; c < after.length; c++) {
            for (int i = 0; i < after[c].length; i++) {
                difference[c][i] = after[c][i] - before[c][i];
            }
        }
        double loudest = Math.max(power(before, 0, before[0].length), power(after, 0, after[0].length));
        return power(difference, 0, difference[0].length) <= DEAD * DEAD * loudest;
    }

    /** The mean square of all channels. */
    static double power(float[][] sound, int from, int to) {
        double sum = 0;
        for (float[] channel : sound) {
            for (int i = from; i < to; i++) {
                sum += (double) channel[i] * channel[i];
            }
        }
        return sum / (sound.length * (double) (to - from));
    }

    /** To and fro, a second each way, for as long as costs are counted. */
    private void sweep(OfflineAudioEngine engine, ParameterSpec control) {
        for (int second = 0; second <= 4; second++) {
            double value = second % 2 == 0 ? control.min() : control.max();
            engine.schedule(
                    stage.description().id(),
                    control.id(),
                    Point.step(Moment.seconds(second), value).fading(Fade.LINEAR));
        }
    }

    static int frames(double seconds) {
        return (int) Math.rint(seconds * Stage.SAMPLE_RATE);
    }
}
