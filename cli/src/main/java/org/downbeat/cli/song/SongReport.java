package org.downbeat.cli.song;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.tracker.SongPlayback;
import org.downbeat.tracker.song.Dynamic;
import org.downbeat.tracker.song.Song;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.DynamicScale;
import org.downbeat.tracker.table.SongTables;
import org.downbeat.tracker.table.TableRow;

/**
 * What a render has to show.
 *
 * @param loaded the song
 * @param playback what came of it
 * @param limits how loud it may be
 * @param scale where dynamic marks begin
 * @param sha256 of the mix, where it was wanted; else of nothing
 * @param rows how finely people want it
 * @param kept the sound files that were written
 */
record SongReport(
        LoadedSong loaded,
        SongPlayback playback,
        Limits limits,
        DynamicScale scale,
        String sha256,
        Rows rows,
        List<Path> kept) {
    /** Copies. */
    SongReport {
        kept = List.copyOf(kept);
    }

    Song song() {
        return loaded.song();
    }

    SongTables tables() {
        return playback.tables();
    }

    /** The dynamic mark of a stretch, seen from the song's own level. */
    String mark(TableRow row) {
        return scale.mark(row.lufs(), tables().whole().integratedLufs())
                .map(Dynamic::toString)
                .orElse(Figures.NOTHING);
    }

    /** The beat that is farthest above the ceiling, if any is. */
    Optional<TableRow> worstBeat() {
        return tables().over(limits.ceilingDbtp()).stream()
                .filter(over -> over.row().coverage() != Coverage.TAIL)
                .max(Comparator.comparingDouble(SongTables.Over::overDb))
                .map(SongTables.Over::row);
    }

    /** What there is to say in plain words, a line each. */
    List<String> summary() {
        return limits.summary(tables());
    }
}
