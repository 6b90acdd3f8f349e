package org.downbeat.core.render;

import java.io.IOException;
import java.nio.file.Path;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;

/** Renders an hour of notes and automation to a WAV file; run by {@link LongSongTest} in a JVM with a small heap. */
final class LongSong {
    static final long FRAMES = 3600L * 48_000;

    private LongSong() {}

    public static void main(String[] args) throws IOException {
        OfflineAudioEngine engine = Engines.mono(4096);
        engine.add("keys", TestModules.keys());
        engine.add("filter", TestModules.onePole()).input("keys");
        engine.add("out", TestModules.gain()).set("level", 0.001).input("filter");
        for (int beat = 0; beat < 7200; beat++) {
            engine.noteOn("keys", Moment.beats(beat), 60, 1 + beat % 127);
            engine.noteOff("keys", Moment.beats(beat + 0.5), 60);
            engine.schedule(
                    "filter",
                    "cutoff_hz",
                    Point.step(Moment.beats(beat), 20 + beat).fading(Fade.LINEAR));
        }
        try (WavWriter wav = WavWriter.create(Path.of(args[0]), WavFormat.PCM_16, 48_000, 1)) {
            engine.renderTo(FRAMES, wav);
            wav.complete();
        }
    }
}
