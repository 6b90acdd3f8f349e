package org.downbeat.report.picture;

import java.util.Locale;
import java.util.OptionalDouble;
import org.downbeat.report.Report;
import org.downbeat.tracker.table.TableRow;

/**
 * The levels that a picture shows, in dB.
 *
 * @param floor the lowest
 * @param top the highest
 */
record LevelAxis(double floor, double top) {
    private static final double STEP = 6;
    private static final double LEAST = -60;

    /** Below the loudest row by this much, in dB, nothing stands out any more. */
    private static final double DEPTH = 36;

    /** Room for every peak, and for the rows down to where nothing stands out. */
    static LevelAxis of(Report report) {
        double peak = highest(report.tables().whole().maxTruePeakDbtp(), 0);
        double loudest = report.rows().stream()
                .map(TableRow::lufs)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(0);
        double floor = STEP * Math.floor((loudest - DEPTH) / STEP);
        return new LevelAxis(Math.max(LEAST, Math.min(-DEPTH, floor)), STEP * Math.ceil(peak / STEP));
    }

    private static double highest(OptionalDouble level, double least) {
        return Math.max(least, level.orElse(least));
    }

    Scale within(Box plot) {
        return new Scale(floor, top, plot.bottom(), plot.y());
    }

    /** Draws a line and a number for every 6 dB. */
    void draw(Canvas canvas, Box plot) {
        Scale y = within(plot);
        Outline lines = new Outline();
        for (double level = floor; level <= top; level += STEP) {
            lines.move(plot.x(), y.at(level)).line(plot.right(), y.at(level));
            canvas.text(Ink.FAINT, Canvas.Anchor.END, plot.x() - 6, y.at(level) + 4, number(level));
        }
        canvas.shape(Ink.GRID, lines);
    }

    /** With a minus that is one. */
    static String number(double level) {
        return String.format(Locale.ROOT, "%.0f", level + 0.0).replace('-', '−');
    }
}
