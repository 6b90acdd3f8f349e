package org.downbeat.cli.terminal;

import static org.downbeat.cli.terminal.Figures.tenths;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.downbeat.cli.terminal.Ink.Colour;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.Grade;
import org.downbeat.tracker.table.TableRow;

/**
 * A table of levels, a row a stretch of music. On a terminal the grades have colours, and each row ends with a small bar of
 * its loudness.
 */
public final class LevelTable {
    private final Ink ink;
    private final Console console;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** What a column says of a row. */
    @FunctionalInterface
    private interface Column {
        String cell(TableRow row);
    }

    private LevelTable(Console console, String stretch) {
        this.console = console;
        this.ink = console.ink();
        headings.add(stretch);
        column("GRADE", row -> row.grade().toString());
    }

    /**
     * An empty table with an RMS level for the left channel and one for the right.
     *
     * @param stretch the heading of the first column, such as {@code BEAT}
     */
    public static LevelTable ofChannels(Console console, String stretch) {
        return new LevelTable(console, stretch)
                .column("RMS L", row -> tenths(row.rmsLeftDbfs()))
                .column("RMS R", row -> tenths(row.rmsRightDbfs()))
                .levels();
    }

    /**
     * An empty table with dynamic marks, and the mean RMS level of the channels.
     *
     * @param stretch the heading of the first column, such as {@code BEAT}
     * @param mark the mark of a row
     */
    public static LevelTable marked(Console console, String stretch, Function<TableRow, String> mark) {
        return new LevelTable(console, stretch)
                .column("MARK", mark::apply)
                .column("RMS", row -> tenths(row.averageRmsDbfs()))
                .levels();
    }

    private LevelTable levels() {
        column("LUFS", row -> tenths(row.lufs()));
        column("PEAK", row -> tenths(peak(row)));
        column("HOLD", row -> tenths(row.heldPeakDbfs()));
        column("CREST", row -> tenths(row.crestDb()));
        return ink.hasBars() ? column("", row -> ink.levelBar(row.lufs())) : this;
    }

    private LevelTable column(String heading, Column column) {
        headings.add(heading);
        columns.add(column);
        return this;
    }

    /** Adds a row; one that the music does not fill says how much of it there is. */
    public void row(String label, TableRow row) {
        List<String> cells = new ArrayList<>(List.of(label + coverage(row)));
        columns.forEach(column -> cells.add(column.cell(row)));
        rows.add(cells);
    }

    public void print() {
        TextTable table = new TextTable(headings).paint(1, cell -> grade(ink, cell));
        rows.forEach(table::row);
        table.print(console.out());
    }

    /** A grade in its colour. */
    public static String grade(Ink ink, String cell) {
        Colour colour = switch (Grade.valueOf(cell.trim().toUpperCase(Locale.ROOT))) {
            case BOLD -> Colour.RED;
            case BALANCED -> Colour.GREEN;
            case SOFT -> Colour.BLUE;
            case SILENT -> Colour.GREY;
        };
        return ink.paint(colour, cell);
    }

    private static String coverage(TableRow row) {
        return row.coverage() == Coverage.PARTIAL
                ? String.format(Locale.ROOT, " (%.2f beats)", row.endBeat() - row.startBeat())
                : "";
    }

    /** A silent stretch has no peak, though the curve between its samples may already lean towards the next one. */
    private static OptionalDouble peak(TableRow row) {
        return row.grade() == Grade.SILENT ? OptionalDouble.empty() : row.peakDb();
    }
}
