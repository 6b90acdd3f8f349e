package org.downbeat.cli.playback;

import java.io.IOException;
import java.nio.file.Path;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Remarks;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.tracker.perform.PatternPlayback;
import org.jspecify.annotations.Nullable;

/** Plays a pattern, keeps its sound where that is wanted, prints its levels and says how it went. */
public final class PatternPlayer {
    private final Console console;

    /** What is played. */
    @FunctionalInterface
    public interface Performance {
        /** Plays it. */
        PatternPlayback play(RenderSettings settings);
    }

    public PatternPlayer(Console console) {
        this.console = console;
    }

    /** Returns the exit status: a module that failed makes it 1, though the rest was played. */
    public int play(Performance performance, @Nullable Path out, OutputOptions.Form form) throws IOException {
        RenderSettings settings = RenderSettings.DEFAULT;
        PlaybackPrinter printer = new PlaybackPrinter(console, form);
        PatternPlayback playback;
        if (out == null) {
            playback = print(performance, settings, printer);
        } else {
            // Begun first, so that what cannot be written is said before anything is rendered.
            try (WavWriter wav = WavWriter.create(out, WavFormat.PCM_24, settings.sampleRate(), settings.channels())) {
                playback = print(performance, settings, printer);
                wav.write(playback.audio(), 0, playback.frames());
                wav.complete();
                sayIfClipped(out, wav.clippedSamples());
            }
        }
        return Remarks.print(console, playback.result());
    }

    private static PatternPlayback print(Performance performance, RenderSettings settings, PlaybackPrinter printer)
            throws IOException {
        long begun = System.nanoTime();
        PatternPlayback playback = performance.play(settings);
        printer.print(playback, System.nanoTime() - begun);
        return playback;
    }

    private void sayIfClipped(Path out, long samples) {
        if (samples > 0) {
            console.err().println("downbeat: " + samples + " samples of " + out + " lay above full scale and were cut");
        }
    }
}
