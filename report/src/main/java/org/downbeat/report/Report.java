package org.downbeat.report;

import java.util.List;
import java.util.Optional;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.metrics.LoudnessRow;
import org.downbeat.tracker.SongPlayback;
import org.downbeat.tracker.perform.PatternPlayback;
import org.downbeat.tracker.song.Dynamic;
import org.downbeat.tracker.song.Song;
import org.downbeat.tracker.table.Meters;
import org.downbeat.tracker.table.PatternTables;
import org.downbeat.tracker.table.SongTables;
import org.downbeat.tracker.table.TableRow;

/**
 * All there is to say about the loudness of one piece. Each kind of source fills what it knows; what it does not is empty.
 *
 * @param title what the piece is called
 * @param rowName what the rows of {@code tables.beats()} are: {@code Beat} or {@code Time}
 * @param settings how it was made
 * @param tables loudness in musical time
 * @param log the points of its automation
 * @param remarks what went wrong or should be known, a sentence each
 * @param passport what it takes to make the same bits again
 * @param trace its outline
 * @param yardstick what it is held against
 */
public record Report(
        String title,
        String rowName,
        List<Fact> settings,
        SongTables tables,
        List<Automation> log,
        List<String> remarks,
        List<Fact> passport,
        Trace trace,
        Yardstick yardstick) {
    /** Copies. */
    public Report {
        settings = List.copyOf(settings);
        log = List.copyOf(log);
        remarks = List.copyOf(remarks);
        passport = List.copyOf(passport);
    }

    /** A song that was rendered, whose mix a {@link Tracer} heard. */
    public static Report ofSong(Song song, SongPlayback playback, Trace trace, Yardstick yardstick) {
        List<TableRow> beats = playback.tables().beats();
        double from = beats.isEmpty() ? 0 : beats.get(0).startBeat();
        double to = beats.isEmpty() ? 0 : beats.get(beats.size() - 1).endBeat();
        return new Report(
                song.title(),
                "Beat",
                Particulars.of(song, playback),
                playback.tables(),
                Automation.of(playback.log(), song.meter(), from, to),
                Particulars.remarks(playback.result()),
                List.of(),
                trace,
                yardstick);
    }

    /** A pattern that was played, such as a demo's. */
    public static Report ofPattern(String title, PatternPlayback playback, Yardstick yardstick) {
        ChannelLayout layout = Meters.layout(playback.audio().length);
        Tracer tracer = new Tracer((int) playback.clock().sampleRate(), layout);
        tracer.write(playback.audio(), 0, playback.frames());
        return new Report(
                title,
                "Beat",
                Particulars.of(playback),
                tables(PatternTables.report(playback), byPlace(PatternTables.loudnessTrends(playback))),
                Automation.of(playback.log(), playback.clock().meter(), 0, playback.beats()),
                Particulars.remarks(playback.result()),
                List.of(),
                tracer.trace(),
                yardstick);
    }

    /**
     * Audio of which nothing is known but how it sounds.
     *
     * @param rows its rows, as a meter read them between the edges of the grid
     * @param grid where they lie
     */
    public static Report ofAudio(
            String title,
            LoudnessReport whole,
            List<LoudnessRow> rows,
            RowGrid grid,
            Trace trace,
            Yardstick yardstick) {
        return new Report(
                title,
                grid.name(),
                Particulars.of(whole),
                tables(whole, grid.rows(rows, whole.sampleRate())),
                List.of(),
                Particulars.remarks(whole),
                List.of(),
                trace,
                yardstick);
    }

    /** Rows called by bar and beat, as a song's are. */
    private static List<TableRow> byPlace(List<TableRow> rows) {
        return rows.stream()
                .map(row -> new TableRow(
                        row.place().toString(),
                        row.place(),
                        row.startBeat(),
                        row.endBeat(),
                        row.coverage(),
                        row.levels()))
                .toList();
    }

    private static SongTables tables(LoudnessReport whole, List<TableRow> rows) {
        return new SongTables(whole, rows, List.of(), List.of(), List.of(), List.of());
    }

    /** The same with what it takes to make it again. */
    public Report withPassport(List<Fact> facts) {
        return new Report(title, rowName, settings, tables, log, remarks, facts, trace, yardstick);
    }

    /** The rows that the pictures show: beats, or stretches of time. */
    public List<TableRow> rows() {
        return tables.beats();
    }

    /** The dynamic mark of a row, beside the whole; empty for silence. */
    public Optional<Dynamic> mark(TableRow row) {
        return yardstick.dynamics().mark(row.lufs(), tables.whole().integratedLufs());
    }

    /** Whether a row's true peak is over the ceiling. */
    public boolean isOver(TableRow row) {
        return row.peakDb().isPresent() && row.peakDb().getAsDouble() > yardstick.ceilingDbtp();
    }
}
