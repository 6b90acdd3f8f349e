package org.downbeat.report.picture;

import org.downbeat.tracker.song.Dynamic;

/** What the colours and lines of {@link BeatPicture} mean, on one line. */
public record LegendPicture() implements Picture {
    private static final double SWATCH = 12;

    @Override
    public void draw(Canvas canvas, Box place) {
        double x = place.x() + 44;
        double base = place.y() + 14;
        for (Dynamic mark : Dynamic.values()) {
            canvas.shape(Ink.of(mark), Outline.box(x, base - 10, SWATCH, SWATCH));
            canvas.text(Ink.TEXT, Canvas.Anchor.START, x + SWATCH + 5, base, mark.toString());
            x += 50;
        }
        x = line(canvas, Ink.PEAK, x + 10, base, "true peak");
        x = line(canvas, Ink.HOLD, x, base, "peak hold");
        x = line(canvas, Ink.CEILING, x, base, "ceiling");
        Outline over = new Outline();
        BeatPicture.triangle(over, x + 6, base);
        canvas.shape(Ink.OVER, over);
        canvas.text(Ink.TEXT, Canvas.Anchor.START, x + 17, base, "over the ceiling");
    }

    private static double line(Canvas canvas, Ink ink, double x, double base, String what) {
        canvas.shape(ink, Outline.line(x, base - 4, x + 24, base - 4));
        canvas.text(Ink.TEXT, Canvas.Anchor.START, x + 30, base, what);
        return x + 40 + 7.5 * what.length();
    }
}
