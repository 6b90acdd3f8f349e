package org.downbeat.cli.terminal;

import static org.downbeat.cli.terminal.Figures.tenths;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.downbeat.cli.terminal.Ink.Colour;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.Grade;
import org.downbeat.tracker.table.TableRow;

/**
 * A table of levels, a row a stretch of music. On a terminal the grades have colours, and each row ends with a small bar of
 * its loudness.
 */
public final class LevelTable {
    private final Console console;
    private final Rms rms;
    private final TextTable table;

    /** Which RMS levels there are. */
    public enum Rms {
        /** One for the left channel and one for the right. */
        EACH,
        /** Their mean, by which the grades go. */
        MEAN
    }

    /**
     * An empty table.
     *
     * @param stretch the heading of the first column, such as {@code BEAT}
     */
    public LevelTable(Console console, String stretch, Rms rms) {
        this.console = console;
        this.rms = rms;
        List<String> headings = new ArrayList<>(List.of(stretch, "GRADE"));
        headings.addAll(rms == Rms.EACH ? List.of("RMS L", "RMS R") : List.of("RMS"));
        headings.addAll(List.of("LUFS", "PEAK", "HOLD", "CREST"));
        if (console.ink().hasBars()) {
            headings.add("");
        }
        table = new TextTable(headings).paint(1, cell -> grade(console.ink(), cell));
    }

    /** Adds a row; one that the music does not fill says how much of it there is. */
    public void row(String label, TableRow row) {
        List<String> cells =
                new ArrayList<>(List.of(label + coverage(row), row.grade().toString()));
        if (rms == Rms.EACH) {
            cells.add(tenths(row.rmsLeftDbfs()));
            cells.add(tenths(row.rmsRightDbfs()));
        } else {
            cells.add(tenths(row.averageRmsDbfs()));
        }
        cells.add(tenths(row.lufs()));
        cells.add(tenths(peak(row)));
        cells.add(tenths(row.heldPeakDbfs()));
        cells.add(tenths(row.crestDb()));
        if (console.ink().hasBars()) {
            cells.add(console.ink().levelBar(row.lufs()));
        }
        table.row(cells);
    }

    public void print() {
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
