package org.downbeat.report.picture;

import java.util.OptionalDouble;
import org.downbeat.report.Report;
import org.downbeat.report.Trace;

/**
 * Short-term loudness as it goes, over the band where it should lie, with the level of the whole.
 *
 * @param report of what
 */
public record CurvePicture(Report report) implements Picture {
    private static final double STEP = 6;
    private static final double LEAST = -60;
    private static final double DEPTH = 24;

    @Override
    public void draw(Canvas canvas, Box place) {
        Box plot = place.inset(44, 24, 12, 24);
        LevelAxis levels = axis();
        Scale x = Timeline.scale(report, plot);
        Scale y = levels.within(plot);
        double target = report.yardstick().targetLufs();
        double top = y.within(target + report.yardstick().toleranceLu());
        double bottom = y.within(target - report.yardstick().toleranceLu());
        canvas.shape(Ink.BAND, Outline.box(plot.x(), top, plot.width(), bottom - top));
        levels.draw(canvas, plot);
        report.tables().whole().integratedLufs().ifPresent(level -> {
            double at = y.within(level);
            canvas.shape(Ink.WHOLE, Outline.line(plot.x(), at, plot.right(), at));
        });
        canvas.shape(Ink.CURVE, curve(x, y));
        Timeline.draw(canvas, report, plot);
    }

    /** From below the quietest phrase that matters to above the loudest and the band. */
    private LevelAxis axis() {
        double highest = report.yardstick().targetLufs();
        double lowest = highest;
        Trace trace = report.trace();
        for (int point = 0; point < trace.points(); point++) {
            double level = trace.shortTermLufs(point).orElse(highest);
            highest = Math.max(highest, level);
            lowest = Math.min(lowest, level);
        }
        double top = STEP * Math.ceil((highest + 2) / STEP);
        double floor = STEP * Math.floor(Math.max(lowest - 2, highest - 2 * DEPTH) / STEP);
        return new LevelAxis(Math.max(LEAST, Math.min(floor, top - DEPTH)), top);
    }

    private Outline curve(Scale x, Scale y) {
        Trace trace = report.trace();
        Outline curve = new Outline();
        boolean isDrawing = false;
        for (int point = 0; point < trace.points(); point++) {
            OptionalDouble level = trace.shortTermLufs(point);
            if (level.isPresent()) {
                double at = x.at((double) trace.pointFrame(point));
                double height = y.within(level.getAsDouble());
                if (isDrawing) {
                    curve.line(at, height);
                } else {
                    curve.move(at, height);
                }
            }
            isDrawing = level.isPresent();
        }
        return curve;
    }
}
