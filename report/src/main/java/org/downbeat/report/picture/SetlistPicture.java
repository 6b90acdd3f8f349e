package org.downbeat.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.report.RowText;
import org.downbeat.report.SetlistReport;
import org.downbeat.report.SetlistReport.Song;

/**
 * Songs side by side, each as loud as it is and as loud as its trim makes it.
 *
 * @param setlist whose songs
 * @param from the first
 * @param to one past the last
 */
public record SetlistPicture(SetlistReport setlist, int from, int to) implements Picture {
    private static final int SONGS_A_LINE = 8;
    private static final double WIDEST_SLOT = 200;
    private static final double LETTER = 7;
    private static final LevelAxis LEVELS = new LevelAxis(-48, 0);

    /** As many pictures as it takes. */
    public static List<SetlistPicture> lines(SetlistReport setlist) {
        List<SetlistPicture> lines = new ArrayList<>();
        int songs = setlist.songs().size();
        for (int from = 0; from < songs; from += SONGS_A_LINE) {
            lines.add(new SetlistPicture(setlist, from, Math.min(songs, from + SONGS_A_LINE)));
        }
        return lines;
    }

    /** For those who do not see it. */
    public String description() {
        return "Loudness of songs " + (from + 1) + " to " + to
                + ", as they are and with their trims; the table has the figures";
    }

    @Override
    public void draw(Canvas canvas, Box place) {
        Box plot = place.inset(44, 16, 12, 44);
        Scale y = LEVELS.within(plot);
        double slot = Math.min(WIDEST_SLOT, plot.width() / (to - from));
        LEVELS.draw(canvas, plot);
        for (int i = from; i < to; i++) {
            song(
                    canvas,
                    plot,
                    y,
                    plot.x() + (i - from) * slot,
                    slot,
                    setlist.songs().get(i));
        }
        across(canvas, plot, y, Ink.WHOLE, setlist.targetLufs());
        across(canvas, plot, y, Ink.CEILING, OptionalDouble.of(setlist.ceilingDbtp()));
    }

    private static void song(Canvas canvas, Box plot, Scale y, double left, double slot, Song song) {
        double width = slot * 0.3;
        double asItIs = left + slot * 0.16;
        double trimmed = asItIs + width + slot * 0.04;
        column(canvas, y, asItIs, width, Ink.P, song.integratedLufs(), song.maxShortTermLufs(), song.truePeakDbtp());
        column(
                canvas,
                y,
                trimmed,
                width,
                Ink.MF,
                song.trimmed(song.integratedLufs()),
                song.trimmed(song.maxShortTermLufs()),
                song.trimmed(song.truePeakDbtp()));
        int letters = (int) (slot / LETTER) - 1;
        canvas.text(
                Ink.TEXT, Canvas.Anchor.MIDDLE, left + slot / 2, plot.bottom() + 18, shortened(song.name(), letters));
        if (song.trimmedJoinDb().isPresent()) {
            canvas.text(Ink.FAINT, Canvas.Anchor.MIDDLE, left, plot.bottom() + 36, join(song.trimmedJoinDb()));
        }
    }

    private static void column(
            Canvas canvas,
            Scale y,
            double left,
            double width,
            Ink ink,
            OptionalDouble loudness,
            OptionalDouble shortTerm,
            OptionalDouble peak) {
        if (loudness.isPresent()) {
            double top = Math.min(y.within(loudness.getAsDouble()), y.start() - 2);
            canvas.shape(ink, Outline.box(left, top, width, y.start() - top));
        }
        line(canvas, Ink.CURVE, left + width / 4, width / 2, y, shortTerm);
        line(canvas, Ink.PEAK, left, width, y, peak);
    }

    private static void line(Canvas canvas, Ink ink, double left, double width, Scale y, OptionalDouble level) {
        if (level.isPresent()) {
            double at = y.within(level.getAsDouble());
            canvas.shape(ink, Outline.line(left, at, left + width, at));
        }
    }

    private static void across(Canvas canvas, Box plot, Scale y, Ink ink, OptionalDouble level) {
        line(canvas, ink, plot.x(), plot.width(), y, level);
    }

    private static String join(OptionalDouble step) {
        return (step.getAsDouble() > 0 ? "+" : "") + RowText.figure(step) + " dB";
    }

    private static String shortened(String name, int letters) {
        return name.length() <= letters ? name : name.substring(0, Math.max(1, letters - 1)) + "…";
    }
}
