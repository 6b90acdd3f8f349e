package org.downbeat.tracker.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.downbeat.core.time.SongClock;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.metrics.LoudnessRow;
import org.downbeat.metrics.LoudnessTable;
import org.downbeat.tracker.perform.LogEntry;
import org.downbeat.tracker.perform.PatternPlayback;

/** What a played pattern looks like in tables. */
public final class PatternTables {
    /** More rows than this nobody reads. */
    private static final int MOST_ROWS = 100_000;

    private PatternTables() {}

    /**
     * The levels of every beat, as {@link #loudnessTrends(PatternPlayback, double)} has them.
     *
     * @param playback what was played
     */
    public static List<TableRow> loudnessTrends(PatternPlayback playback) {
        return loudnessTrends(playback, 1);
    }

    /**
     * The levels of stretches of equal length in beats. Each begins on the exact frame of its beat, no filter starts anew
     * between them, and a last one that the pattern does not fill says so.
     *
     * @param playback what was played
     * @param beatsPerRow length of a row in beats, above 0
     * @throws IllegalArgumentException for a length that is none
     */
    public static List<TableRow> loudnessTrends(PatternPlayback playback, double beatsPerRow) {
        int count = (int) Math.min(MOST_ROWS + 1.0, Math.ceil(playback.beats() / beatsPerRow - 1e-9));
        if (!(beatsPerRow > 0) || count > MOST_ROWS) {
            throw new IllegalArgumentException("Rows of " + beatsPerRow
                    + " beats cannot be; write a length above 0 that" + " makes at most " + MOST_ROWS + " rows");
        }
        SongClock clock = playback.clock();
        long[] edges = new long[count + 1];
        for (int i = 0; i < count; i++) {
            edges[i] = clock.frameAt(i * beatsPerRow);
        }
        edges[count] = clock.frameAt(playback.beats());
        List<LoudnessRow> levels = measure(playback, edges);
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double start = i * beatsPerRow;
            boolean whole = start + beatsPerRow <= playback.beats() + 1e-9;
            double end = whole ? start + beatsPerRow : playback.beats();
            rows.add(new TableRow(
                    label(start, end),
                    clock.meter().barBeatAt(start),
                    start,
                    end,
                    whole ? Coverage.WHOLE : Coverage.PARTIAL,
                    levels.get(i)));
        }
        return List.copyOf(rows);
    }

    /** The levels of all of it, tail included. */
    public static LoudnessReport report(PatternPlayback playback) {
        LoudnessMeter meter = Meters.meter((int) playback.clock().sampleRate(), playback.audio().length);
        meter.add(playback.audio(), 0, playback.frames());
        return meter.finish();
    }

    private static List<LoudnessRow> measure(PatternPlayback playback, long[] edges) {
        LoudnessMeter meter = Meters.meter((int) playback.clock().sampleRate(), playback.audio().length);
        LoudnessTable table = meter.table(edges);
        meter.add(playback.audio(), 0, playback.frames());
        meter.finish();
        return table.rows();
    }

    /** En dash, as in the tracker's view. */
    private static String label(double start, double end) {
        return String.format(Locale.ROOT, "Beats %.1f–%.1f", start, end);
    }

    /** The levels of every beat as rows of the tracker's loudness view. */
    public static List<TrackerLoudnessRow> trackerLoudnessRows(PatternPlayback playback) {
        return trackerLoudnessRows(playback, 1);
    }

    /**
     * The levels of stretches of equal length as rows of the tracker's loudness view.
     *
     * @throws IllegalArgumentException as {@link #loudnessTrends(PatternPlayback, double)} does
     */
    public static List<TrackerLoudnessRow> trackerLoudnessRows(PatternPlayback playback, double beatsPerRow) {
        return loudnessTrends(playback, beatsPerRow).stream()
                .map(TrackerLoudnessRow::of)
                .toList();
    }

    /** The lane points that were smoothed, or merged because they fell on one place; by beat, label and number. */
    public static List<SmoothingRow> automationSmoothingRows(List<LogEntry> log) {
        return log.stream()
                .filter(LogEntry::isSmoothedOrMerged)
                .map(SmoothingRow::of)
                .sorted(SmoothingRow.ORDER)
                .toList();
    }
}
