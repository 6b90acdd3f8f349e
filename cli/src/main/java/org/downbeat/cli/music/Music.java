package org.downbeat.cli.music;

import java.io.IOException;
import java.nio.file.Path;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.song.LoadedSong;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.BlockSink;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.tracker.file.SongFile;

/** Something to listen to: a song, which is rendered, or a recording, which is read. */
public sealed interface Music permits SongMusic, Recording {
    /**
     * What a file holds: a song when its name ends like one's, else a recording.
     *
     * @throws InputException when there is no such song
     * @throws org.downbeat.tracker.file.SongFileException with every mistake in a song
     * @throws IOException when there is no such recording
     */
    static Music of(Path file, ModuleCatalog catalog) throws IOException {
        return SongFile.isSong(file.toString()) ? new SongMusic(LoadedSong.read(file, catalog)) : Recording.of(file);
    }

    /** The file, as the user named it. */
    Path file();

    /** Frames a second. */
    int sampleRate();

    /** What its channels are. */
    ChannelLayout layout();

    /**
     * Plays it from its beginning to where its last sound ends.
     *
     * @param console where its progress is shown
     * @throws InputException for what cannot be played
     * @throws IOException when it cannot be read, or the sink cannot take it
     */
    void into(BlockSink sink, Console console) throws IOException;
}
