package org.downbeat.tracker.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.downbeat.api.Sample;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.core.automation.Smoothing;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.time.TempoMap;
import org.downbeat.testing.Signals;

/** Short pieces that between them use every built-in module, every shape of automation and every kind of connection. */
final class GoldenSongs {
    /** Length of each piece, in seconds. */
    static final double SECONDS = 1.5;

    private static final Map<String, Consumer<OfflineAudioEngine>> SONGS = new LinkedHashMap<>();

    static {
        SONGS.put("gated sine, stepped filter", GoldenSongs::gatedSine);
        SONGS.put("saw chord in unison through a ladder", GoldenSongs::chord);
        SONGS.put("pulse width and shape in motion", GoldenSongs::pulse);
        SONGS.put("fm bell with an adsr", GoldenSongs::bell);
        SONGS.put("pink noise swept by an lfo", GoldenSongs::wind);
        SONGS.put("sampler, sinc, layers crossfaded", engine -> sampler(engine, "sinc", "equal_power"));
        SONGS.put("sampler, cubic, looped", engine -> sampler(engine, "cubic", "equal_gain"));
        SONGS.put("sampler, linear, retriggered", GoldenSongs::retriggered);
        SONGS.put("equaliser and channel strip", GoldenSongs::strip);
        SONGS.put("echoes in a circle", GoldenSongs::echoes);
        SONGS.put("a ritardando with fades of every shape", GoldenSongs::ritardando);
        SONGS.put("glides, bends and chokes", GoldenSongs::glides);
    }

    private GoldenSongs() {}

    static List<String> names() {
        return List.copyOf(SONGS.keySet());
    }

    static void compose(String name, OfflineAudioEngine engine) {
        Objects.requireNonNull(SONGS.get(name), name).accept(engine);
    }

    private static void gatedSine(OfflineAudioEngine engine) {
        engine.add("lead", "sine").set("amplitude", 0.6);
        engine.add("env", "envelope").set("gate", 0).input("lead");
        engine.add("filter", "lowpass").set("cutoff_hz", 400).input("env");
        engine.schedule("env", "gate", Moment.beats(0.333), 1);
        engine.schedule("env", "gate", Moment.beats(1.7), 0);
        engine.schedule("filter", "cutoff_hz", Moment.beats(1.01), 4000);
    }

    private static void chord(OfflineAudioEngine engine) {
        engine.add("saw", "oscillator").set("shape", 3).set("unison", 5).set("spread", 0.8);
        engine.add("ladder", "ladder").set("drive_db", 12).set("resonance", 0.6).input("saw");
        play(engine, "saw", 0, 1.1, 48, 80);
        play(engine, "saw", 0.1, 1.2, 55, 100);
        play(engine, "saw", 0.2, 1.3, 63, 127);
        engine.schedule("ladder", "cutoff_hz", fade(0, 200, Fade.STEP));
        engine.schedule("ladder", "cutoff_hz", fade(1, 6000, Fade.EXPONENTIAL));
    }

    private static void pulse(OfflineAudioEngine engine) {
        engine.add("slow", "lfo").set("rate_hz", 3.7);
        engine.add("pulse", "oscillator").set("shape", 2).modulate("pulse_width", "slow", 0.4);
        engine.schedule("pulse", "shape", Moment.seconds(0.5), 1);
        engine.schedule("pulse", "frequency_hz", fade(1.2, 55, Fade.S_CURVE));
    }

    private static void bell(OfflineAudioEngine engine) {
        engine.add("bell", "fm").set("ratio", 3.5).set("index", 4).setting("note_end", "ring");
        engine.add("adsr", "adsr").input("bell");
        for (int n = 0; n < 6; n++) {
            play(engine, "bell", n * 0.21, n * 0.21 + 0.1, 60 + 5 * n, 40 + 15 * n);
            play(engine, "adsr", n * 0.21, n * 0.21 + 0.1, 60 + 5 * n, 40 + 15 * n);
        }
    }

    private static void wind(OfflineAudioEngine engine) {
        engine.add("gusts", "lfo").set("rate_hz", 1.3);
        engine.add("noise", "noise").set("colour", 1);
        engine.add("svf", "svf").set("resonance", 4).input("noise").modulate("cutoff_hz", "gusts", 0.3);
        engine.add("dc", "dc_block").input("svf");
    }

    private static void sampler(OfflineAudioEngine engine, String interpolation, String crossfade) {
        engine.sample(clip("soft", 220, 0.3, 44_100)).sample(clip("hard", 440, 0.8, 48_000));
        engine.add("keys", "clip_sampler")
                .setting("interpolation", interpolation)
                .setting("crossfade", crossfade)
                .setting("loop", interpolation.equals("cubic"))
                .setting("loop_crossfade_ms", 5)
                .setting("layers", List.of(layer("soft", 0, 80), layer("hard", 81, 127)))
                .set("velocity_crossfade_width", 12);
        for (int n = 0; n < 8; n++) {
            play(engine, "keys", n * 0.17, n * 0.17 + 0.4, 50 + 3 * n, 50 + 9 * n);
        }
        engine.schedule("keys", "playback_rate", fade(1.2, 1.5, Fade.LINEAR));
    }

    private static void retriggered(OfflineAudioEngine engine) {
        engine.sample(clip("clip", 330, 0.7, 22_050));
        engine.add("clip", "clip_sampler").setting("sample", "clip").setting("interpolation", "linear");
        for (int n = 0; n < 9; n++) {
            engine.schedule("clip", "velocity", Moment.seconds(n * 0.13), 30 + 10 * n);
            engine.schedule("clip", "retrigger", Moment.seconds(n * 0.13), 1);
        }
    }

    private static void strip(OfflineAudioEngine engine) {
        engine.add("saw", "oscillator").set("shape", 3).set("unison", 3);
        engine.add("eq", "eq").input("saw");
        engine.add("strip", "gain").set("pan", -0.4).set("width", 0.5).input("eq");
        engine.schedule("strip", "mute", Moment.seconds(0.7), 1);
        engine.schedule("strip", "mute", Moment.seconds(0.9), 0);
        engine.schedule("strip", "level_db", fade(1.4, -20, Fade.LOG));
    }

    private static void echoes(OfflineAudioEngine engine) {
        engine.add("ping", "sine").set("frequency_hz", 900).set("amplitude", 0.5);
        engine.add("env", "envelope")
                .set("gate", 0)
                .set("attack_ms", 1)
                .set("release_ms", 20)
                .input("ping");
        engine.add("mix", "gain").input("env");
        engine.add("echo", "feedback_delay").setting("delay_ms", 137).input("mix");
        engine.add("darker", "lowpass").set("cutoff_hz", 2000).input("echo");
        engine.add("quieter", "gain").set("level_db", -4).input("darker");
        engine.connect("quieter", "mix").schedule("env", "gate", Moment.seconds(0.1), 1);
        engine.schedule("env", "gate", Moment.seconds(0.12), 0);
        engine.add("out", "gain").input("mix").asOutput();
    }

    private static void ritardando(OfflineAudioEngine engine) {
        engine.tempo(
                TempoMap.builder(180).ramp(1, 3, 60, TempoMap.Law.PERIOD_LINEAR).build());
        engine.add("tone", "oscillator").set("shape", 1).set("amplitude", 0.2);
        Fade[] shapes = {Fade.LINEAR, Fade.EXPONENTIAL, Fade.LOG, Fade.S_CURVE, Fade.STEP};
        for (int n = 0; n < 10; n++) {
            Moment at = Moment.beats(0.3 + n * 0.29);
            engine.schedule(
                    "tone", "frequency_hz", Point.step(at, 110 + 70 * (n % 4)).fading(shapes[n % shapes.length]));
            engine.schedule(
                    "tone", "amplitude", Point.step(at, 0.1 + 0.1 * (n % 3)).smoothed(Smoothing.beats(0.05)));
        }
    }

    private static void glides(OfflineAudioEngine engine) {
        engine.add("lead", "oscillator").set("shape", 2).set("glide_ms", 80).setting("voices", 2);
        play(engine, "lead", 0, 0.4, 57, 100);
        play(engine, "lead", 0.3, 0.8, 64, 90);
        play(engine, "lead", 0.5, 1.4, 69, 110);
        engine.bend("lead", Moment.seconds(0.6), 69, 1.5).choke("lead", Moment.seconds(1.1), 69);
    }

    private static void play(OfflineAudioEngine engine, String node, double from, double to, int note, int velocity) {
        engine.noteOn(node, Moment.seconds(from), note, velocity);
        engine.noteOff(node, Moment.seconds(to), note);
    }

    private static Point fade(double seconds, double value, Fade fade) {
        return Point.step(Moment.seconds(seconds), value).fading(fade);
    }

    private static Map<String, Object> layer(String sample, int least, int most) {
        return Map.of("sample", sample, "min_velocity", least, "max_velocity", most);
    }

    private static Sample clip(String name, double hertz, double amplitude, int sampleRate) {
        float[] left = Signals.sine(hertz, amplitude, sampleRate, sampleRate / 2);
        float[] right = Signals.sine(hertz * 1.01, amplitude, sampleRate, sampleRate / 2);
        return new Sample(name, sampleRate, new float[][] {left, right});
    }
}
