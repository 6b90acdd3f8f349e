package org.downbeat.cli.music;

import java.io.IOException;
import java.nio.file.Path;
import org.downbeat.cli.song.LoadedSong;
import org.downbeat.cli.song.SongRun;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Remarks;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.Tail;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.tracker.SongPlayback;

/**
 * A song to listen to, in stereo at 48 kHz.
 *
 * @param loaded the song
 */
public record SongMusic(LoadedSong loaded) implements Music {
    private static final RenderSettings SETTINGS = RenderSettings.DEFAULT
            .withTail(Tail.ringOut())
            .withThreads(Math.min(64, Runtime.getRuntime().availableProcessors()));

    @Override
    public Path file() {
        return loaded.file();
    }

    @Override
    public int sampleRate() {
        return SETTINGS.sampleRate();
    }

    @Override
    public ChannelLayout layout() {
        return ChannelLayout.STEREO;
    }

    @Override
    public void into(BlockSink sink, Console console) throws IOException {
        render(sink, console);
    }

    /** Plays it as {@link #into} does, and measures it on the way. */
    public SongPlayback render(BlockSink sink, Console console) throws IOException {
        SongPlayback playback = new SongRun(loaded, SETTINGS).into(sink, console);
        Remarks.print(console, playback.result());
        return playback;
    }
}
