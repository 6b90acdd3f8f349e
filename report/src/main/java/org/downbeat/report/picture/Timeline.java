package org.downbeat.report.picture;

import java.util.List;
import java.util.Locale;
import org.downbeat.report.Report;
import org.downbeat.tracker.table.TableRow;

/** The time under a picture, and the sections over it. */
final class Timeline {
    private static final double[] STEPS = {0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600};
    private static final int MOST_NUMBERS = 14;
    private static final double LETTER = 7;

    private Timeline() {}

    static Scale scale(Report report, Box plot) {
        return new Scale(0, (double) Math.max(1, report.trace().frames()), plot.x(), plot.right());
    }

    static void draw(Canvas canvas, Report report, Box plot) {
        int rate = report.trace().sampleRate();
        double seconds = (double) report.trace().frames() / rate;
        Scale x = scale(report, plot);
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= MOST_NUMBERS; i--) {
            step = STEPS[i];
        }
        for (double second = 0; second <= seconds; second += step) {
            double at = x.at(second * rate);
            canvas.shape(Ink.GRID, Outline.line(at, plot.bottom(), at, plot.bottom() + 5));
            Canvas.Anchor anchor = at > plot.right() - 20 ? Canvas.Anchor.END : Canvas.Anchor.MIDDLE;
            canvas.text(Ink.FAINT, anchor, at, plot.bottom() + 18, time(second, step));
        }
        sections(canvas, report.tables().sections(), plot, x);
    }

    private static void sections(Canvas canvas, List<TableRow> sections, Box plot, Scale x) {
        Outline lines = new Outline();
        for (TableRow section : sections) {
            double at = x.at((double) section.levels().fromFrame());
            int room = (int) ((x.at((double) section.levels().toFrame()) - at - 4) / LETTER);
            lines.move(at, plot.y() - 14).line(at, plot.bottom());
            if (room > 2) {
                canvas.text(Ink.TEXT, Canvas.Anchor.START, at + 4, plot.y() - 5, shortened(section.label(), room));
            }
        }
        canvas.shape(Ink.EDGE, lines);
    }

    private static String shortened(String label, int letters) {
        return label.length() <= letters ? label : label.substring(0, letters - 1) + "…";
    }

    private static String time(double second, double step) {
        return step < 1
                ? String.format(Locale.ROOT, "%.1f s", second)
                : String.format(Locale.ROOT, "%d:%02d", (long) second / 60, (long) second % 60);
    }
}
