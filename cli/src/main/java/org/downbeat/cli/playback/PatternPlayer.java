package org.downbeat.cli.playback;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.downbeat.cli.options.FileNames;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.options.ReportFiles;
import org.downbeat.cli.options.ReportOptions;
import org.downbeat.cli.options.YardstickOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Remarks;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.report.Report;
import org.downbeat.report.Yardstick;
import org.downbeat.tracker.perform.PatternPlayback;
import org.jspecify.annotations.Nullable;

/** Plays a pattern, keeps its sound where that is wanted, prints its levels and says how it went. */
public final class PatternPlayer {
    private static final RenderSettings SETTINGS = RenderSettings.DEFAULT;

    private final Console console;
    private ReportOptions reports = new ReportOptions();
    private Function<PatternPlayback, Report> maker =
            playback -> Report.ofPattern("Pattern", playback, Yardstick.DEFAULT);

    /** What is played. */
    @FunctionalInterface
    public interface Performance {
        /** Plays it. */
        PatternPlayback play(RenderSettings settings);
    }

    public PatternPlayer(Console console) {
        this.console = console;
    }

    /** Makes a page or a picture of it too, where the options want any. */
    public PatternPlayer reporting(String title, YardstickOptions options) {
        Yardstick yardstick = options.yardstick();
        reports = options.reports();
        maker = playback -> Report.ofPattern(title, playback, yardstick);
        return this;
    }

    /** Returns the exit status: a module that failed makes it 1, though the rest was played. */
    public int play(Performance performance, @Nullable Path out, OutputOptions.Form form) throws IOException {
        FileNames.requireEnding("--out", out, ".wav");
        PlaybackPrinter printer = new PlaybackPrinter(console, form);
        // Files are begun first, so that what cannot be written is said before anything is rendered.
        try (ReportFiles files = reports.begin()) {
            PatternPlayback playback = out == null ? print(performance, printer) : keep(performance, printer, out);
            files.write(() -> maker.apply(playback));
            return Remarks.print(console, playback.result());
        }
    }

    private PatternPlayback keep(Performance performance, PlaybackPrinter printer, Path out) throws IOException {
        try (WavWriter wav = WavWriter.create(out, WavFormat.PCM_24, SETTINGS.sampleRate(), SETTINGS.channels())) {
            PatternPlayback playback = print(performance, printer);
            wav.write(playback.audio(), 0, playback.frames());
            wav.complete();
            sayIfClipped(out, wav.clippedSamples());
            return playback;
        }
    }

    private static PatternPlayback print(Performance performance, PlaybackPrinter printer) throws IOException {
        long begun = System.nanoTime();
        PatternPlayback playback = performance.play(SETTINGS);
        printer.print(playback, System.nanoTime() - begun);
        return playback;
    }

    private void sayIfClipped(Path out, long samples) {
        if (samples > 0) {
            console.err().println("downbeat: " + samples + " samples of " + out + " lay above full scale and were cut");
        }
    }
}
