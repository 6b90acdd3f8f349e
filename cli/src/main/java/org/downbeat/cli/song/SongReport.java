package org.downbeat.cli.song;

import java.util.List;
import org.downbeat.tracker.SongPlayback;
import org.downbeat.tracker.song.Song;
import org.downbeat.tracker.table.SongTables;

/**
 * What a render has to show.
 *
 * @param loaded the song
 * @param playback what came of it
 * @param limits how loud it may be
 * @param sha256 of the mix
 * @param rows how finely people want it
 */
record SongReport(LoadedSong loaded, SongPlayback playback, Limits limits, String sha256, Rows rows) {
    Song song() {
        return loaded.song();
    }

    SongTables tables() {
        return playback.tables();
    }

    /** What there is to say in plain words, a line each. */
    List<String> summary() {
        return limits.summary(tables());
    }
}
