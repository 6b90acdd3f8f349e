package org.downbeat.tracker;

import java.util.List;
import org.downbeat.core.render.RenderResult;
import org.downbeat.tracker.perform.LogEntry;
import org.downbeat.tracker.table.SongTables;

/**
 * What came of rendering a song.
 *
 * @param result what the engine says: length, events, incidents, values at the end
 * @param tables loudness in musical time
 * @param log the points of all lanes, as they were played
 */
public record SongPlayback(RenderResult result, SongTables tables, List<LogEntry> log) {
    /** Copies. */
    public SongPlayback {
        log = List.copyOf(log);
    }
}
