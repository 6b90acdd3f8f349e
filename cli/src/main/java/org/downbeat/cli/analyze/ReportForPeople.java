package org.downbeat.cli.analyze;

import static org.downbeat.cli.terminal.Figures.largest;
import static org.downbeat.cli.terminal.Figures.tenths;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.cli.terminal.Ink;
import org.downbeat.cli.terminal.Text;
import org.downbeat.cli.terminal.TextTable;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.metrics.LoudnessRow;

/** A line a file, and a table of its beats where they were asked for. */
final class ReportForPeople implements ReportPrinter {
    private static final int LONGEST_NAME = 24;

    private final PrintWriter out;
    private final Ink ink;
    private final List<FileReport> reports = new ArrayList<>();

    ReportForPeople(Console console) {
        out = console.out();
        ink = console.ink();
    }

    @Override
    public void print(FileReport report) {
        reports.add(report);
    }

    @Override
    public void end() {
        if (reports.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("FILE", "LENGTH", "LUFS", "LRA", "MOM", "SHORT", "TP", "RMS", "CREST");
        reports.forEach(report -> table.row(cells(report)));
        table.print(out);
        out.println();
        out.print(Text.wrapped(
                "LUFS is the integrated loudness, LRA its range in LU, MOM and SHORT the loudest 0.4 s and 3 s in LUFS,"
                        + " TP the true peak in dBTP, RMS in dBFS and CREST in dB: each of the loudest channel.",
                ""));
        for (FileReport report : reports) {
            if (!report.beats().isEmpty()) {
                out.println();
                out.println(report.file());
                beats(report.beats());
            }
        }
    }

    private static List<String> cells(FileReport report) {
        LoudnessReport levels = report.levels();
        return List.of(
                shortened(String.valueOf(report.file().getFileName())),
                Figures.length(levels.seconds()),
                tenths(levels.integratedLufs()),
                tenths(levels.loudnessRangeLu()),
                tenths(levels.maxMomentaryLufs()),
                tenths(levels.maxShortTermLufs()),
                tenths(largest(levels.truePeakDbtp())),
                tenths(largest(levels.rmsDbfs())),
                tenths(largest(levels.crestDb())));
    }

    /** Keeps the end of a long name, where takes are numbered. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME + 1);
    }

    private void beats(List<LoudnessRow> rows) {
        List<String> headings =
                new ArrayList<>(List.of("BEAT", "FROM s", "LUFS", "RMS", "PEAK", "TP", "CREST", "HOLD"));
        if (ink.hasBars()) {
            headings.add("");
        }
        TextTable table = new TextTable(headings);
        double seconds = 0;
        for (int i = 0; i < rows.size(); i++) {
            LoudnessRow row = rows.get(i);
            List<String> cells = new ArrayList<>(List.of(
                    String.valueOf(i + 1),
                    String.format(Locale.ROOT, "%.3f", seconds),
                    tenths(row.kWeightedLufsUngated()),
                    tenths(largest(row.rmsDbfs())),
                    tenths(largest(row.samplePeakDbfs())),
                    tenths(largest(row.truePeakDbtp())),
                    tenths(largest(row.crestDb())),
                    tenths(largest(row.heldPeakDbfs()))));
            if (ink.hasBars()) {
                cells.add(ink.levelBar(row.kWeightedLufsUngated()));
            }
            table.row(cells);
            seconds += row.seconds();
        }
        table.print(out);
    }
}
