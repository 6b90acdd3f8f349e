package org.downbeat.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Window;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.time.BarBeat;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.metrics.LoudnessTable;
import org.downbeat.testing.Signals;
import org.downbeat.tracker.SongPlayback;
import org.downbeat.tracker.SongRenderer;
import org.downbeat.tracker.demo.Demo;
import org.downbeat.tracker.file.SongFile;
import org.downbeat.tracker.perform.LogEntry;
import org.downbeat.tracker.song.Song;

/** Reports to test with. */
public final class Reports {
    private Reports() {}

    /** The band's song, held against a ceiling that some of its beats are over. */
    public static Report song() throws IOException {
        ModuleCatalog catalog = ModuleCatalog.builtIn();
        Song song = SongFile.read(Path.of("..", "songs", "late-train.yaml"), catalog);
        Tracer tracer = new Tracer(48_000, ChannelLayout.STEREO);
        SongPlayback playback = new SongRenderer(song, catalog).render(tracer);
        double ceiling = playback.tables().whole().maxTruePeakDbtp().orElseThrow() - 1;
        Yardstick yardstick = new Yardstick(ceiling, -18, 1, Yardstick.DEFAULT.dynamics());
        return Report.ofSong(song, playback, tracer.trace(), yardstick)
                .withPassport(List.of(new Fact("Seed", "11"), new Fact("Audio SHA-256", "0123456789abcdef".repeat(4))));
    }

    /** The pattern demo of the README. */
    public static Report demo() {
        return Report.ofPattern(
                "Pattern demo",
                Demo.pattern(ModuleCatalog.builtIn()).seconds(4).bpm(128).play(),
                Yardstick.DEFAULT);
    }

    /** Audio at 8 kHz. */
    public static Report audio(String title, RowGrid grid, Yardstick yardstick, float[]... channels) {
        int frames = channels[0].length;
        ChannelLayout layout = channels.length == 1 ? ChannelLayout.MONO : ChannelLayout.STEREO;
        Tracer tracer = new Tracer(8_000, layout);
        tracer.write(channels, 0, frames);
        LoudnessMeter meter = LoudnessMeter.of(8_000, layout);
        LoudnessTable table = meter.table(grid.edges(frames, 8_000));
        meter.add(channels, 0, frames);
        LoudnessReport whole = meter.finish();
        return Report.ofAudio(title, whole, table.rows(), grid, tracer.trace(), yardstick);
    }

    /** Four minutes at 140 bpm that leave no room on the page: every beat over the ceiling, automation without end. */
    public static Report crowded() {
        SplittableRandom random = new SplittableRandom(4);
        float[] left = Signals.noise(random, 0.5, 240 * 8_000);
        float[] right = Signals.noise(random, 0.5, 240 * 8_000);
        for (int i = 0; i < left.length; i++) {
            left[i] *= (i / 3_429 % 7 + 1) / 7f;
        }
        Yardstick yardstick = new Yardstick(-60, -14, 1, Yardstick.DEFAULT.dynamics());
        Report report = audio("Crowded", RowGrid.beats(140), yardstick, left, right);
        Window window = new Window(0.02, 10, 480);
        LogEntry entry = new LogEntry(
                0,
                "piano.mixer.level_db@1#0",
                "piano.mixer",
                "level_db",
                1,
                -17.333,
                List.of(-17.333),
                List.of("-17.333"),
                List.of("piano.mixer.level_db"),
                List.of(Map.of()),
                Fade.S_CURVE,
                -11.125,
                window,
                window);
        return new Report(
                report.title(),
                report.rowName(),
                report.settings(),
                report.tables(),
                Collections.nCopies(2_000, new Automation(new BarBeat(17, 3.5), entry)),
                List.of(),
                List.of(),
                report.trace(),
                report.yardstick());
    }
}
