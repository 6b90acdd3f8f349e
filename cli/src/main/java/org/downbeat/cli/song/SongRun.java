package org.downbeat.cli.song;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.RenderWatcher;
import org.downbeat.tracker.SongPlayback;
import org.downbeat.tracker.SongRenderer;

/**
 * Renders a song for a command: says how far it is, and turns what cannot be played into a line for the user.
 *
 * <pre>{@code
 * SongPlayback playback = new SongRun(LoadedSong.read(file, catalog), settings).bars(bars).into(wav, console);
 * int exit = Remarks.print(console, playback.result());
 * }</pre>
 */
public final class SongRun {
    private final LoadedSong loaded;
    private final RenderSettings settings;
    private final Map<String, BlockSink> stems = new LinkedHashMap<>();
    private BarOptions bars = new BarOptions();

    /** All of a song. */
    public SongRun(LoadedSong loaded, RenderSettings settings) {
        this.loaded = loaded;
        this.settings = settings;
    }

    /** Only some bars, where the user named some. */
    public SongRun bars(BarOptions which) {
        bars = which;
        return this;
    }

    /** Where a part goes by itself. */
    public SongRun stem(String part, BlockSink sink) {
        stems.put(part, sink);
        return this;
    }

    /**
     * Renders.
     *
     * @throws InputException for bars that the song has not, and for what an engine cannot play
     * @throws IOException when a sink cannot take it
     */
    public SongPlayback into(BlockSink mix, Console console) throws IOException {
        try (Progress progress = console.progress("rendering " + loaded.song().title())) {
            SongRenderer renderer = new SongRenderer(loaded.song(), loaded.catalog())
                    .settings(settings)
                    .watcher(watcher(progress));
            bars.applyTo(renderer, loaded.song());
            stems.forEach(renderer::stem);
            return renderer.render(mix);
        } catch (IllegalArgumentException e) {
            throw new InputException(loaded.file() + ": " + e.getMessage(), e);
        }
    }

    private static RenderWatcher watcher(Progress progress) {
        return new RenderWatcher() {
            @Override
            public void progress(long done, long total) {
                progress.at(done, total);
            }
        };
    }
}
