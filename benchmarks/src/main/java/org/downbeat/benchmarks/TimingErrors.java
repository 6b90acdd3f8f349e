package org.downbeat.benchmarks;

import static org.downbeat.benchmarks.Listening.SAMPLE_RATE;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.render.EngineNode;
import org.downbeat.core.render.OfflineAudioEngine;

/** How far envelopes and tones are from where they should be at a time. */
final class TimingErrors {
    private static final int ON = 1_003;
    private static final int OFF = 49_007;
    private static final int MILLISECOND = SAMPLE_RATE / 1_000;
    private static final int HOUR = 3_600;

    private TimingErrors() {}

    /** Frames from a note's start or end until an envelope passes a level. */
    static void ofEnvelopes() {
        Listening.head("envelope", "passes", "frames after the note, by formula", "error, frames");
        float[] level = play("envelope", Map.of("gate", 0.0, "attack_ms", 10.0, "release_ms", 120.0));
        // The frame of the note is the first to move: after n frames 1 - exp(-n / tau), at index n - 1.
        passes("`envelope`, attack 10 ms", level, 1 - 1 / Math.E, ON, 10 * MILLISECOND - 1);
        passes("`envelope`, release 120 ms", level, 1 / Math.E, OFF, 120 * MILLISECOND - 1);
        float[] stages = play(
                "adsr",
                Map.of(
                        "delay_ms", 3.0,
                        "attack_ms", 10.0,
                        "hold_ms", 5.0,
                        "decay_ms", 200.0,
                        "sustain", 0.5,
                        "release_ms", 300.0));
        passes("`adsr`, delay 3 ms, attack 10 ms", stages, 0.5, ON, 8 * MILLISECOND);
        passes("`adsr`, hold 5 ms, decay 200 ms to 50 %", stages, 0.75, ON + 13 * MILLISECOND, 105 * MILLISECOND);
        passes("`adsr`, release 300 ms", stages, 0.25, OFF, 150 * MILLISECOND);
    }

    private static float[] play(String module, Map<String, Double> values) {
        OfflineAudioEngine engine = Listening.engine();
        EngineNode node = engine.add("level", module).asOutput();
        values.forEach(node::set);
        engine.noteOn("level", Moment.seconds((double) ON / SAMPLE_RATE), 60, 127);
        engine.noteOff("level", Moment.seconds((double) OFF / SAMPLE_RATE), 60);
        return engine.render(2).channels()[0];
    }

    private static void passes(String what, float[] level, double height, int from, int expected) {
        double error = passing(level, height, from) - from - expected;
        Listening.row(List.of(
                what,
                String.format(Locale.ROOT, "%.3f", height),
                Integer.toString(expected),
                String.format(Locale.ROOT, "%.0e", Math.abs(error))));
    }

    /** Where a level lies between two frames, from a frame on. */
    private static double passing(float[] level, double height, int from) {
        int i = from;
        while ((level[i] - height) * (level[i + 1] - height) > 0) {
            i++;
        }
        return i + (height - level[i]) / (level[i + 1] - level[i]);
    }

    /** The phase of a drone after an hour. */
    static void ofTheSine() throws IOException {
        Listening.head("`sine`, after an hour", "phase error, rad", "a second");
        for (int hertz : new int[] {440, 5_000, 19_999}) {
            OfflineAudioEngine engine = Listening.engine();
            engine.add("drone", "sine").set("frequency_hz", hertz).asOutput();
            long frames = (long) HOUR * SAMPLE_RATE;
            float[] x = Listening.end(engine, frames);
            double error = Math.abs(
                    Tone.in(x, hertz, frames - Spectrum.SIZE, SAMPLE_RATE).phase());
            Listening.row(List.of(
                    hertz + " Hz",
                    String.format(Locale.ROOT, "%.0e", error),
                    String.format(Locale.ROOT, "%.0e", error / HOUR)));
        }
    }
}
