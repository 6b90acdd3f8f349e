package org.downbeat.tracker.table;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.core.time.SongClock;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.LoudnessRow;
import org.downbeat.metrics.LoudnessTable;

/** The spans of one table, to be measured by any number of meters; what rings on behind them is a row of its own. */
final class TableBuilder {
    private final SongClock clock;
    private final List<Span> spans = new ArrayList<>();
    private final List<Span> uncut;
    private final long[] edges;

    /**
     * @param clock of the song
     * @param all the spans of the whole song, neighbour by neighbour
     * @param from first beat that is rendered
     * @param to one past the last, without tails
     */
    TableBuilder(SongClock clock, List<Span> all, double from, double to) {
        this.clock = clock;
        this.uncut = new ArrayList<>();
        for (Span span : all) {
            Span inside = span.within(from, to);
            if (!inside.isEmpty()) {
                spans.add(inside);
                uncut.add(span);
            }
        }
        long origin = clock.frameAt(from);
        edges = new long[spans.size() + 2];
        for (int i = 0; i < spans.size(); i++) {
            edges[i] = clock.frameAt(spans.get(i).start()) - origin;
        }
        edges[spans.size()] = clock.frameAt(to) - origin;
        edges[spans.size() + 1] = Long.MAX_VALUE;
    }

    LoudnessTable attach(LoudnessMeter meter) {
        return meter.table(edges);
    }

    /** The rows of a finished meter; the tail is there when there was one. */
    List<TableRow> rows(LoudnessTable table) {
        List<LoudnessRow> levels = table.rows();
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Span whole = uncut.get(i);
            boolean complete = span.start() == whole.start() && span.end() == whole.whole();
            rows.add(new TableRow(
                    span.label(),
                    clock.meter().barBeatAt(span.start()),
                    span.start(),
                    span.end(),
                    complete ? Coverage.WHOLE : Coverage.PARTIAL,
                    levels.get(i)));
        }
        LoudnessRow tail = levels.get(spans.size());
        if (tail.frames() > 0 && !spans.isEmpty()) {
            double start = spans.get(spans.size() - 1).end();
            double end = clock.beatAtFrame(clock.frameAt(start) + tail.frames());
            rows.add(new TableRow("Tail", clock.meter().barBeatAt(start), start, end, Coverage.TAIL, tail));
        }
        return List.copyOf(rows);
    }
}
