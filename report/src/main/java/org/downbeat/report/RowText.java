package org.downbeat.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.tracker.song.Dynamic;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.Figures;
import org.downbeat.tracker.table.Share;
import org.downbeat.tracker.table.TableRow;

/** Rows and figures in the words of pages and pictures, where a minus is a real one that screen readers speak. */
public final class RowText {
    private RowText() {}

    /** One decimal, or a dash. */
    public static String figure(OptionalDouble level) {
        return Figures.text(level).replace('-', '−');
    }

    /** One decimal. */
    public static String figure(double level) {
        return figure(OptionalDouble.of(level));
    }

    /** The row's dynamic mark, or a dash. */
    public static String mark(Report report, TableRow row) {
        return report.mark(row).map(Dynamic::toString).orElse(Figures.NONE);
    }

    /** What a row is called, and how much of it there is when that is not all. */
    public static String label(Report report, TableRow row) {
        if (row.coverage() != Coverage.PARTIAL) {
            return row.label();
        }
        return report.rowName().equals("Beat")
                ? String.format(Locale.ROOT, "%s (%.2f beats)", row.label(), row.endBeat() - row.startBeat())
                : String.format(
                        Locale.ROOT, "%s (%.2f s)", row.label(), row.levels().seconds());
    }

    /** {@code 3:2 mf, −12.1 LUFS, peak −4.2 dBTP}. */
    public static String sentence(Report report, TableRow row) {
        if (row.lufs().isEmpty()) {
            return label(report, row) + " silent";
        }
        return label(report, row) + " " + mark(report, row) + ", " + figure(row.lufs()) + " LUFS, peak "
                + figure(row.peakDb()) + " dBTP" + (report.isOver(row) ? ", over the ceiling" : "");
    }

    /** {@code bass 62 %, piano 38 %}, where no figure is parted from its sign. */
    public static String shares(List<Share> shares) {
        return shares.stream()
                .map(Share::toString)
                .collect(Collectors.joining(", "))
                .replace(" %", "\u00a0%");
    }

    /** {@code −14.2 LUFS integrated, true peak −1.3 dBTP}. */
    public static String whole(Report report) {
        LoudnessReport whole = report.tables().whole();
        return figure(whole.integratedLufs()) + " LUFS integrated, true peak " + figure(whole.maxTruePeakDbtp())
                + " dBTP";
    }
}
