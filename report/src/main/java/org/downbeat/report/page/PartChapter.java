package org.downbeat.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.report.Report;
import org.downbeat.report.RowText;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.Figures;
import org.downbeat.tracker.table.PartRow;
import org.downbeat.tracker.table.Share;
import org.downbeat.tracker.table.TableRow;

/** How much of the sound is whose. */
record PartChapter(Report report) implements Chapter {
    @Override
    public String id() {
        return "parts";
    }

    @Override
    public String heading() {
        return "Parts";
    }

    @Override
    public boolean isThere() {
        return !report.tables().parts().isEmpty();
    }

    @Override
    public void write(Markup page) {
        List<PartRow> parts = report.tables().parts();
        List<Table.Column> columns = List.of(
                Table.words("Part"),
                Table.figures("Share of the energy"),
                Table.figures("LUFS"),
                Table.figures("RMS dBFS"),
                Table.figures("Peak dBFS"),
                Table.figures("Crest dB"),
                Table.words("Loudest in"));
        try (Table table =
                Table.open(page, "part-rows", "Parts in the order of the mix, as they stand in it", columns)) {
            for (PartRow part : parts) {
                table.row(
                        part.part(),
                        List.of(
                                Math.round(100 * part.share()) + "\u00a0%",
                                RowText.figure(part.whole().integratedLufs()),
                                RowText.figure(highest(part.whole().rmsDbfs())),
                                RowText.figure(highest(part.whole().samplePeakDbfs())),
                                RowText.figure(highest(part.whole().crestDb())),
                                loudest(part)));
            }
        }
        page.element("p", "Shares are of the K-weighted energy of all parts: " + largestFirst(parts) + ".");
    }

    private static String largestFirst(List<PartRow> parts) {
        return RowText.shares(parts.stream()
                .sorted(Comparator.comparingDouble(PartRow::share).reversed())
                .map(part -> new Share(part.part(), part.share()))
                .toList());
    }

    private static String loudest(PartRow part) {
        return part.sections().stream()
                .filter(row -> row.coverage() != Coverage.TAIL && row.lufs().isPresent())
                .max(Comparator.comparingDouble(row -> row.lufs().orElseThrow()))
                .map(TableRow::label)
                .orElse(Figures.NONE);
    }

    private static OptionalDouble highest(List<OptionalDouble> channels) {
        return channels.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }
}
