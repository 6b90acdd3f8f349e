package org.downbeat.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.downbeat.api.Scale;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.EngineNode;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.RenderSettings;

/**
 * A song for one module: it hears stereo noise if it hears anything, and plays legato notes if it plays any, so that one
 * voice sounds at a time.
 *
 * @param name what it is called in tables
 * @param module id
 * @param values of its controls
 * @param settings of its node
 */
public record ModuleSong(String name, String module, Map<String, Double> values, Map<String, ?> settings) {
    /** Frames a block. */
    public static final int BLOCK = 128;

    /** Frames a second. */
    public static final int SAMPLE_RATE = 48_000;

    private static final int NOTE = 67;
    private static final ModuleCatalog CATALOG = ModuleCatalog.builtIn();

    /** What the controls do. */
    public enum Controls {
        /** They stand still. */
        CONSTANT,
        /** Every one that can fade does, to and fro between a quarter and three quarters of its travel. */
        AUTOMATED
    }

    /** Every built-in module, and the costlier ways to play some. */
    public static final List<ModuleSong> ALL = List.of(
            of("sine"),
            oscillator("oscillator, saw", 1),
            oscillator("oscillator, saw, unison of 7", 7),
            of("noise"),
            of("fm"),
            sampler("linear", 1),
            sampler("linear", 2),
            sampler("cubic", 2),
            sampler("sinc", 2),
            of("envelope"),
            of("adsr"),
            of("lfo"),
            of("lowpass"),
            of("svf"),
            of("ladder"),
            new ModuleSong(
                    "eq, four bands",
                    "eq",
                    Map.of("low_db", 3.0, "low_mid_db", -3.0, "high_mid_db", 3.0, "high_db", -3.0),
                    Map.of()),
            of("dc_block"),
            new ModuleSong("gain", "gain", Map.of("level_db", -3.0, "pan", 0.3), Map.of()));

    private static ModuleSong of(String module) {
        return new ModuleSong(module, module, Map.of(), Map.of());
    }

    private static ModuleSong oscillator(String name, double unison) {
        double saw =
                CATALOG.describe("oscillator").parameter("shape").orElseThrow().parse("saw");
        return new ModuleSong(name, "oscillator", Map.of("shape", saw, "unison", unison), Map.of());
    }

    /** One stereo layer, or two that blend at every note, a fifth above their pitch. */
    private static ModuleSong sampler(String interpolation, int layers) {
        Map<String, ?> loud = Map.of("sample", "clip", "min_velocity", layers == 1 ? 0 : 100, "max_velocity", 127);
        Map<String, ?> quiet = Map.of("sample", "clip", "min_velocity", 0, "max_velocity", 99);
        return new ModuleSong(
                "clip_sampler, " + (layers == 1 ? "one layer, " : "two layers, ") + interpolation,
                "clip_sampler",
                Map.of("velocity_crossfade_width", 20.0),
                Map.of(
                        "layers",
                        layers == 1 ? List.of(loud) : List.of(quiet, loud),
                        "interpolation",
                        interpolation,
                        "loop",
                        true));
    }

    /** The same while nothing comes in and nothing is played. */
    OfflineAudioEngine silent() {
        OfflineAudioEngine engine = new OfflineAudioEngine(CATALOG)
                .settings(RenderSettings.DEFAULT.withBlockSize(BLOCK).withSampleRate(SAMPLE_RATE))
                .sample(clip());
        EngineNode node = engine.add("module", module).setting("drone", "never");
        values.forEach(node::set);
        settings.forEach(node::setting);
        return engine;
    }

    /** The song of a name in {@link #ALL}. */
    static ModuleSong named(String name) {
        return ALL.stream().filter(song -> song.name.equals(name)).findFirst().orElseThrow();
    }

    /**
     * An engine that plays so many seconds of it.
     *
     * @param player who plays the module's part, given the module itself
     */
    public OfflineAudioEngine engine(Controls controls, UnaryOperator<AudioModuleFactory> player, int seconds) {
        OfflineAudioEngine engine = new OfflineAudioEngine(CATALOG)
                .settings(RenderSettings.DEFAULT.withBlockSize(BLOCK).withSampleRate(SAMPLE_RATE))
                .sample(clip());
        Description description = CATALOG.describe(module);
        AudioModuleFactory original = CATALOG.get(module).factory();
        EngineNode node = engine.add("module", player.apply(original)).asOutput();
        values.forEach(node::set);
        settings.forEach(node::setting);
        if (!description.inputs().isEmpty()) {
            engine.add("noise", new StandIn(CATALOG.describe("oscillator")));
            engine.connect("noise", "module");
        }
        if (plays(original)) {
            play(engine, seconds);
        }
        if (controls == Controls.AUTOMATED) {
            description.parameters().stream().filter(ModuleSong::fades).forEach(p -> fade(engine, p, seconds));
        }
        return engine;
    }

    private static Sample clip() {
        SplittableRandom random = new SplittableRandom(2);
        float[][] channels = new float[2][SAMPLE_RATE];
        for (float[] channel : channels) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = (float) random.nextDouble(-0.5, 0.5);
            }
        }
        return new Sample("clip", SAMPLE_RATE, channels);
    }

    private static boolean plays(AudioModuleFactory factory) {
        try (AudioModule module = factory.create()) {
            return module instanceof AudioModule.Playable;
        }
    }

    private static void play(OfflineAudioEngine engine, int seconds) {
        for (int half = 0; half < 2 * seconds; half++) {
            engine.noteOn("module", Moment.seconds(0.5 * half), NOTE, 100);
            engine.noteOff("module", Moment.seconds(0.5 * half + 0.5), NOTE);
        }
    }

    private static boolean fades(ParameterSpec parameter) {
        return !parameter.isMomentary() && parameter.scale() != Scale.STEPPED;
    }

    private static void fade(OfflineAudioEngine engine, ParameterSpec parameter, int seconds) {
        for (int second = 0; second <= seconds; second++) {
            double value = parameter.plain(second % 2 == 0 ? 0.25 : 0.75);
            engine.schedule(
                    "module",
                    parameter.id(),
                    Point.step(Moment.seconds(second), value).fading(Fade.LINEAR));
        }
    }
}
