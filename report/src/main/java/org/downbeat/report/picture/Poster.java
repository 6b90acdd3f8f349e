package org.downbeat.report.picture;

import org.downbeat.report.Report;
import org.downbeat.report.RowText;

/**
 * All pictures of a report on one sheet, under its title.
 *
 * @param report of what
 */
public record Poster(Report report) implements Picture {
    /** Width of the sheet. */
    static final double WIDTH = 1000;

    /** Height of the sheet. */
    static final double HEIGHT = 720;

    @Override
    public void draw(Canvas canvas, Box place) {
        double x = place.x();
        double y = place.y();
        double width = place.width();
        canvas.text(Ink.TEXT, Canvas.Anchor.START, x + 44, y + 26, report.title());
        canvas.text(Ink.FAINT, Canvas.Anchor.START, x + 44, y + 46, RowText.whole(report));
        new LegendPicture().draw(canvas, new Box(x, y + 58, width, 18));
        int rows = report.rows().size();
        new BeatPicture(report, 0, rows, Math.max(1, rows)).draw(canvas, new Box(x, y + 84, width, 250));
        heading(canvas, x, y + 352, "Waveform (1 is full scale)");
        new WavePicture(report).draw(canvas, new Box(x, y + 352, width, 170));
        heading(canvas, x, y + 540, "Short-term loudness in LUFS, and the target band");
        new CurvePicture(report).draw(canvas, new Box(x, y + 540, width, 170));
    }

    private static void heading(Canvas canvas, double x, double y, String text) {
        canvas.text(Ink.TEXT, Canvas.Anchor.START, x + 44, y, text);
    }
}
