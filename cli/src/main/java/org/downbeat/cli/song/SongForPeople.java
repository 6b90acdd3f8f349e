package org.downbeat.cli.song;

import static org.downbeat.cli.terminal.Figures.largest;
import static org.downbeat.cli.terminal.Figures.shortened;
import static org.downbeat.cli.terminal.Figures.tenths;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.cli.terminal.LevelTable;
import org.downbeat.cli.terminal.ShellWord;
import org.downbeat.cli.terminal.Text;
import org.downbeat.cli.terminal.TextTable;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.tracker.song.Song;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.PartRow;
import org.downbeat.tracker.table.Share;
import org.downbeat.tracker.table.SongTables;
import org.downbeat.tracker.table.TableRow;

/** Tables within a terminal's width, and what they say in plain words. */
final class SongForPeople implements SongPrinter {
    /** More lines than this are read by nobody who did not ask for them. */
    private static final int MOST_LINES = 16;

    private static final int LONGEST_SECTION = 16;
    private static final int LONGEST_PART = 10;

    /** Less than this many beats is the rounding of a sum. */
    private static final double ROUNDING_BEATS = 1e-6;

    private final Console console;
    private final PrintWriter out;

    SongForPeople(Console console) {
        this.console = console;
        this.out = console.out();
    }

    @Override
    public void print(SongReport report) {
        SongTables tables = report.tables();
        whole(report.song(), tables.whole());
        out.println();
        sections(report);
        out.println();
        parts(tables);
        out.println();
        if (report.rows() == Rows.BEATS) {
            levels("BEAT", tables.beats(), report);
        } else {
            levels("BAR", tables.bars(), report);
        }
        out.println();
        summary(report);
        report.kept().forEach(file -> out.println("Kept: " + shown(file)));
    }

    /** From where the user is, when it is below there. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }

    private void whole(Song song, LoudnessReport whole) {
        String range = whole.loudnessRangeLu().isEmpty() ? "" : tenths(whole.loudnessRangeLu()) + " LU range, ";
        out.print(Text.wrapped(
                song.title() + ", " + Figures.length(whole.seconds()) + ": " + tenths(whole.integratedLufs())
                        + " LUFS integrated, " + range + tenths(whole.maxTruePeakDbtp()) + " dBTP true peak.",
                ""));
    }

    private void sections(SongReport report) {
        Song song = report.song();
        SongTables tables = report.tables();
        TextTable table = new TextTable("SECTION", "BARS", "GRADE", "MARK", "RMS", "LUFS", "PEAK", "MOSTLY")
                .text(7)
                .paint(2, cell -> LevelTable.grade(console.ink(), cell));
        List<List<Share>> shares = tables.sectionShares();
        for (int i = 0; i < tables.sections().size(); i++) {
            TableRow row = tables.sections().get(i);
            table.row(List.of(
                    shortened(row.label(), LONGEST_SECTION),
                    row.coverage() == Coverage.TAIL ? "" : bars(song, row),
                    row.grade().toString(),
                    report.mark(row),
                    tenths(row.averageRmsDbfs()),
                    tenths(row.lufs()),
                    tenths(row.peakDb()),
                    shares.get(i).isEmpty() ? "" : share(shares.get(i).get(0))));
        }
        table.print(out);
    }

    private static String bars(Song song, TableRow row) {
        int last = song.meter().barBeatAt(row.endBeat() - ROUNDING_BEATS).bar();
        int first = row.place().bar();
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    private static String share(Share share) {
        return new Share(shortened(share.part(), LONGEST_PART), share.share()).toString();
    }

    private void parts(SongTables tables) {
        List<String> headings = new ArrayList<>(List.of("PART", "SHARE", "RMS", "LUFS", "SHORT", "PEAK", "CREST"));
        boolean hasBars = console.ink().hasBars();
        if (hasBars) {
            headings.add("");
        }
        TextTable table = new TextTable(headings);
        for (PartRow part : tables.parts()) {
            LoudnessReport whole = part.whole();
            List<String> cells = new ArrayList<>(List.of(
                    shortened(part.part(), LONGEST_SECTION),
                    Math.round(100 * part.share()) + " %",
                    tenths(largest(whole.rmsDbfs())),
                    tenths(whole.integratedLufs()),
                    tenths(whole.maxShortTermLufs()),
                    tenths(largest(whole.samplePeakDbfs())),
                    tenths(largest(whole.crestDb()))));
            if (hasBars) {
                cells.add(console.ink().bar(part.share()));
            }
            table.row(cells);
        }
        table.print(out);
    }

    private void levels(String heading, List<TableRow> rows, SongReport report) {
        LevelTable table = LevelTable.marked(console, heading, report::mark);
        for (TableRow row : rows) {
            table.row(row.label().replaceFirst("^Bar ", ""), row);
        }
        table.print();
    }

    private void summary(SongReport report) {
        List<String> lines = report.summary();
        int shown = report.rows() == Rows.BEATS ? lines.size() : Math.min(lines.size(), MOST_LINES);
        lines.subList(0, shown).forEach(line -> out.print(Text.wrapped(line, "")));
        if (shown < lines.size()) {
            out.println("And " + (lines.size() - shown) + " more; --beats shows all.");
        }
        report.worstBeat()
                .ifPresent(beat -> out.println(
                        "Why: downbeat explain " + ShellWord.of(report.loaded().file()) + " " + beat.label()));
    }
}
