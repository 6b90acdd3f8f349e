package org.downbeat.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Remarks;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.tracker.demo.Demo;
import org.downbeat.tracker.perform.PatternPlayback;
import org.jspecify.annotations.Nullable;

/** Plays a demo, keeps its sound where that is wanted, prints its levels and says how it went. */
final class DemoPlayer {
    private final Console console;

    DemoPlayer(Console console) {
        this.console = console;
    }

    /** Returns the exit status: a module that failed makes it 1, though the rest was played. */
    int play(Demo demo, @Nullable Path out, OutputOptions.Form form) throws IOException {
        RenderSettings settings = RenderSettings.DEFAULT;
        PlaybackPrinter printer = new PlaybackPrinter(console, form);
        PatternPlayback playback;
        if (out == null) {
            playback = print(demo.settings(settings), printer);
        } else {
            // Begun first, so that what cannot be written is said before anything is rendered.
            try (WavWriter wav = WavWriter.create(out, WavFormat.PCM_24, settings.sampleRate(), settings.channels())) {
                playback = print(demo.settings(settings), printer);
                wav.write(playback.audio(), 0, playback.frames());
                wav.complete();
                sayIfClipped(out, wav.clippedSamples());
            }
        }
        return Remarks.print(console, playback.result());
    }

    private static PatternPlayback print(Demo demo, PlaybackPrinter printer) throws IOException {
        long begun = System.nanoTime();
        PatternPlayback playback = demo.play();
        printer.print(playback, System.nanoTime() - begun);
        return playback;
    }

    private void sayIfClipped(Path out, long samples) {
        if (samples > 0) {
            console.err().println("downbeat: " + samples + " samples of " + out + " lay above full scale and were cut");
        }
    }
}
