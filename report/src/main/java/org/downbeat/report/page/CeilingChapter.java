package org.downbeat.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.downbeat.report.Report;
import org.downbeat.report.RowText;
import org.downbeat.tracker.table.SongTables.Over;

/** The rows whose true peak is over the ceiling, and the parts that made them loud. */
record CeilingChapter(Report report) implements Chapter {
    /** Whoever has more than this has one problem rather than many. */
    private static final int MOST = 200;

    @Override
    public String id() {
        return "ceiling";
    }

    @Override
    public String heading() {
        return "Over the ceiling";
    }

    @Override
    public void write(Markup page) {
        List<Over> overs = overs(report);
        page.element("p", verdict(report));
        if (overs.isEmpty()) {
            return;
        }
        boolean hasParts = !report.tables().parts().isEmpty();
        List<Over> shown = overs.stream()
                .sorted(Comparator.comparingDouble(Over::overDb).reversed())
                .limit(MOST)
                .sorted(Comparator.comparingDouble(over -> over.row().startBeat()))
                .toList();
        String caption = shown.size() == overs.size()
                ? "What is over the ceiling"
                : "The " + MOST + " of " + overs.size() + " that are farthest over the ceiling";
        List<Table.Column> columns = hasParts
                ? List.of(row(), Table.figures("Peak dBTP"), Table.figures("Over by dB"), Table.words("Made by"))
                : List.of(row(), Table.figures("Peak dBTP"), Table.figures("Over by dB"));
        try (Table table = Table.open(page, "over", caption, columns)) {
            for (Over over : shown) {
                String peak = RowText.figure(over.row().peakDb());
                String by = RowText.figure(over.overDb());
                table.row(
                        RowText.label(report, over.row()),
                        hasParts ? List.of(peak, by, RowText.shares(over.causes())) : List.of(peak, by));
            }
        }
    }

    private Table.Column row() {
        return Table.words(report.rowName());
    }

    /** How many there are and which is the worst, in a sentence. */
    static String verdict(Report report) {
        List<Over> overs = overs(report);
        String ceiling = RowText.figure(report.yardstick().ceilingDbtp()) + " dBTP";
        String row = report.rowName().equals("Beat") ? "beat" : "row";
        if (overs.isEmpty()) {
            return "No " + row + " is over the ceiling of " + ceiling + ".";
        }
        Over worst =
                overs.stream().max(Comparator.comparingDouble(Over::overDb)).orElseThrow();
        return String.format(
                Locale.ROOT,
                overs.size() == 1
                        ? "%d %s is over the ceiling of %s: %s, by %s dB."
                        : "%d %ss are over the ceiling of %s; the worst is %s, by %s dB.",
                overs.size(),
                row,
                ceiling,
                RowText.label(report, worst.row()),
                RowText.figure(worst.overDb()));
    }

    private static List<Over> overs(Report report) {
        return report.tables().over(report.yardstick().ceilingDbtp());
    }
}
