package org.downbeat.report.picture;

import java.util.List;
import java.util.Optional;
import org.downbeat.report.Report;
import org.downbeat.report.Trace;
import org.downbeat.tracker.song.Dynamic;
import org.downbeat.tracker.table.TableRow;

/**
 * The waveform in the colours of the dynamic marks, with a triangle over each row whose peak is over the ceiling.
 *
 * @param report of what
 */
public record WavePicture(Report report) implements Picture {
    @Override
    public void draw(Canvas canvas, Box place) {
        Box plot = place.inset(44, 24, 12, 24);
        Trace trace = report.trace();
        double largest = 1;
        for (int column = 0; column < trace.columns(); column++) {
            largest = Math.max(largest, Math.max(trace.high(column), -trace.low(column)));
        }
        Scale y = new Scale(-largest, largest, plot.bottom(), plot.y());
        for (int full = -1; full <= 1; full++) {
            canvas.shape(Ink.GRID, Outline.line(plot.x(), y.at(full), plot.right(), y.at(full)));
            canvas.text(Ink.FAINT, Canvas.Anchor.END, plot.x() - 6, y.at(full) + 4, LevelAxis.number(full));
        }
        Scale x = Timeline.scale(report, plot);
        runs(canvas, x, y);
        overs(canvas, x, plot);
        Timeline.draw(canvas, report, plot);
    }

    /** One shape for neighbouring rows of one mark. */
    private void runs(Canvas canvas, Scale x, Scale y) {
        List<TableRow> rows = report.rows();
        int column = 0;
        for (int i = 0; i < rows.size(); ) {
            Optional<Dynamic> mark = report.mark(rows.get(i));
            int end = i + 1;
            while (end < rows.size() && report.mark(rows.get(end)).equals(mark)) {
                end++;
            }
            boolean last = end == rows.size();
            int next = last
                    ? report.trace().columns()
                    : columnAt(column, rows.get(end).levels().fromFrame());
            canvas.shape(mark.map(Ink::of).orElse(Ink.NONE), wave(column, next, x, y));
            column = next;
            i = end;
        }
    }

    /** The column in which a frame lies: where two rows share one, the attack of the later is what shows. */
    private int columnAt(int least, long frame) {
        int column = least;
        while (column < report.trace().columns() && report.trace().columnStart(column + 1) <= frame) {
            column++;
        }
        return column;
    }

    /** There along the highest samples and back along the lowest. */
    private Outline wave(int from, int to, Scale x, Scale y) {
        Trace trace = report.trace();
        Outline wave = new Outline();
        for (int column = from; column < to; column++) {
            wave.line(x.at((double) trace.columnStart(column)), y.at(trace.high(column)));
        }
        if (from < to) {
            double end = x.at((double) trace.columnStart(to));
            wave.line(end, y.at(trace.high(to - 1))).line(end, y.at(trace.low(to - 1)));
        }
        for (int column = to - 1; column >= from; column--) {
            wave.line(x.at((double) trace.columnStart(column)), y.at(trace.low(column)));
        }
        return from < to ? wave.close() : wave;
    }

    private void overs(Canvas canvas, Scale x, Box plot) {
        Outline overs = new Outline();
        for (TableRow row : report.rows()) {
            if (report.isOver(row)) {
                double middle = (row.levels().fromFrame() + row.levels().toFrame()) / 2.0;
                BeatPicture.triangle(overs, x.at(middle), plot.y() + 8);
            }
        }
        canvas.shape(Ink.OVER, overs);
    }
}
