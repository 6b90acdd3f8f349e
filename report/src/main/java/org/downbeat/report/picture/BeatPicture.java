package org.downbeat.report.picture;

import java.util.Optional;
import java.util.OptionalDouble;
import org.downbeat.report.Report;
import org.downbeat.report.RowText;
import org.downbeat.tracker.song.Dynamic;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.TableRow;

/**
 * Rows as bars that reach up to their loudness, with a tick at the true peak and the line of the peak meter. Below them
 * stand the dynamic marks, as under a staff, and the numbers of the bars.
 *
 * @param report whose rows
 * @param from the first
 * @param to one past the last
 * @param slots for how many there is room, so that the lines of a long song are drawn alike
 */
public record BeatPicture(Report report, int from, int to, int slots) implements Picture {
    private static final double WIDEST_SLOT = 110;
    private static final double BAR_OF_SLOT = 0.72;
    private static final double LETTER = 7.5;

    @Override
    public void draw(Canvas canvas, Box place) {
        Box plot = place.inset(44, 16, 12, 38);
        LevelAxis levels = LevelAxis.of(report);
        Scale y = levels.within(plot);
        Scale x = new Scale(0, slots, plot.x(), plot.x() + Math.min(plot.width(), slots * WIDEST_SLOT));
        levels.draw(canvas, plot);
        bars(canvas, plot, x);
        for (int i = from; i < to; i++) {
            row(canvas, i, x, y);
        }
        peaks(canvas, x, y);
        double ceiling = y.within(report.yardstick().ceilingDbtp());
        canvas.shape(Ink.CEILING, Outline.line(plot.x(), ceiling, plot.right(), ceiling));
        marks(canvas, plot, x);
    }

    /** Bar lines and their numbers; where there are no bars, times. */
    private void bars(Canvas canvas, Box plot, Scale x) {
        Outline lines = new Outline();
        double free = plot.x() - 6;
        for (int i = from; i < to; i++) {
            TableRow row = report.rows().get(i);
            boolean inBars = report.rowName().equals("Beat");
            boolean isInside = inBars && row.place().beat() != 1;
            if (isInside || row.coverage() == Coverage.TAIL) {
                continue;
            }
            double at = x.at(i - from);
            if (inBars) {
                lines.move(at, plot.y()).line(at, plot.bottom());
            }
            String number = inBars ? Integer.toString(row.place().bar()) : row.label();
            if (at >= free) {
                canvas.text(Ink.FAINT, Canvas.Anchor.START, at + 1, plot.bottom() + 33, number);
                free = at + LETTER * (number.length() + 1);
            }
        }
        canvas.shape(Ink.GRID, lines);
    }

    private void row(Canvas canvas, int i, Scale x, Scale y) {
        TableRow row = report.rows().get(i);
        OptionalDouble lufs = row.lufs();
        if (lufs.isEmpty()) {
            return;
        }
        double width = x.at(1) - x.at(0);
        double left = x.at(i - from) + width * (1 - BAR_OF_SLOT) / 2;
        // A bar below the picture's floor is still a bar.
        double top = Math.min(y.within(lufs.getAsDouble()), y.start() - 2);
        Ink ink = report.mark(row).map(Ink::of).orElse(Ink.NONE);
        canvas.row(
                i,
                RowText.sentence(report, row),
                () -> canvas.shape(ink, Outline.box(left, top, width * BAR_OF_SLOT, y.start() - top)));
    }

    /** Ticks, triangles over those above the ceiling, and the steps of the peak meter. */
    private void peaks(Canvas canvas, Scale x, Scale y) {
        Outline ticks = new Outline();
        Outline overs = new Outline();
        Outline hold = new Outline();
        for (int i = from; i < to; i++) {
            TableRow row = report.rows().get(i);
            double left = x.at(i - from);
            double right = x.at(i - from + 1.0);
            if (row.peakDb().isPresent() && row.peakDb().getAsDouble() > y.from()) {
                double at = y.within(row.peakDb().getAsDouble());
                double margin = (right - left) * (1 - BAR_OF_SLOT) / 2;
                ticks.move(left + margin, at).line(right - margin, at);
                if (report.isOver(row)) {
                    triangle(overs, (left + right) / 2, at - 3);
                }
            }
            if (row.heldPeakDbfs().isPresent()) {
                double at = y.within(row.heldPeakDbfs().getAsDouble());
                hold.line(left, at).line(right, at);
            }
        }
        canvas.shape(Ink.HOLD, hold);
        canvas.shape(Ink.PEAK, ticks);
        canvas.shape(Ink.OVER, overs);
    }

    static void triangle(Outline outline, double x, double tip) {
        outline.move(x, tip).line(x - 5, tip - 8).line(x + 5, tip - 8).close();
    }

    /** Each mark once, where it begins, if there is room. */
    private void marks(Canvas canvas, Box plot, Scale x) {
        double free = plot.x();
        Optional<Dynamic> before = Optional.empty();
        for (int i = from; i < to; i++) {
            Optional<Dynamic> mark = report.mark(report.rows().get(i));
            double at = x.at(i - from);
            if (mark.isPresent() && !mark.equals(before) && at >= free) {
                String letters = mark.get().toString();
                canvas.text(Ink.TEXT, Canvas.Anchor.START, at + 1, plot.bottom() + 16, letters);
                free = at + LETTER * letters.length() + 3;
            }
            before = mark;
        }
    }
}
