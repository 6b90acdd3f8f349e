package org.downbeat.report.page;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.downbeat.report.RowText;
import org.downbeat.report.SetlistReport;
import org.downbeat.report.SetlistReport.Song;

/** The songs of a setlist in figures. */
record SongsChapter(SetlistReport setlist) implements Chapter {
    @Override
    public String id() {
        return "songs";
    }

    @Override
    public String heading() {
        return "Songs";
    }

    @Override
    public void write(Markup page) {
        List<Table.Column> columns = List.of(
                Table.words("Song"),
                Table.figures("Length"),
                Table.figures("LUFS"),
                Table.figures("Loudest 3 s"),
                Table.figures("Peak"),
                Table.figures("Trim"),
                Table.figures("LUFS then"),
                Table.figures("Peak then"),
                Table.figures("Join"),
                Table.figures("Join then"));
        try (Table table = Table.open(page, "song-rows", "Songs in the order of playing", columns)) {
            for (Song song : setlist.songs()) {
                table.row(
                        song.name(),
                        List.of(
                                length(song.seconds()),
                                RowText.figure(song.integratedLufs()),
                                RowText.figure(song.maxShortTermLufs()),
                                RowText.figure(song.truePeakDbtp()),
                                signed(song.trimDb()),
                                RowText.figure(song.trimmed(song.integratedLufs())),
                                RowText.figure(song.trimmed(song.truePeakDbtp())),
                                signed(song.joinDb()),
                                signed(song.trimmedJoinDb())));
            }
        }
        page.element(
                "p",
                "Levels are in LUFS, peaks in dBTP. Trim is what to turn a song up or down by, in dB; then is with the"
                        + " trims. A join is how much louder the first 10 s of a song are than the"
                        + " last 10 s of the one before.");
    }

    private static String length(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private static String signed(OptionalDouble db) {
        String figure = RowText.figure(db);
        boolean isUp = db.isPresent() && db.getAsDouble() > 0 && !figure.equals("0.0");
        return isUp ? "+" + figure : figure;
    }
}
