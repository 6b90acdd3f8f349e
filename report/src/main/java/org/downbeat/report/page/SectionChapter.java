package org.downbeat.report.page;

import java.util.List;
import org.downbeat.core.PlainNumber;
import org.downbeat.report.Report;
import org.downbeat.report.RowText;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.Share;
import org.downbeat.tracker.table.TableRow;

/** How loud each section is, and who makes it. */
record SectionChapter(Report report) implements Chapter {
    @Override
    public String id() {
        return "sections";
    }

    @Override
    public String heading() {
        return "Sections";
    }

    @Override
    public boolean isThere() {
        return !report.tables().sections().isEmpty();
    }

    @Override
    public void write(Markup page) {
        List<Table.Column> columns = List.of(
                Table.words("Section"),
                Table.words("From"),
                Table.figures("Beats"),
                Table.words("Mark"),
                Table.words("Grade"),
                Table.figures("LUFS"),
                Table.figures("Peak dBTP"),
                Table.words("Made by"));
        List<TableRow> sections = report.tables().sections();
        List<List<Share>> shares = report.tables().sectionShares();
        try (Table table = Table.open(page, "section-rows", "Sections in their order", columns)) {
            for (int i = 0; i < sections.size(); i++) {
                TableRow row = sections.get(i);
                boolean isTail = row.coverage() == Coverage.TAIL;
                table.row(
                        row.label(),
                        List.of(
                                row.place().toString(),
                                PlainNumber.of(Math.rint((row.endBeat() - row.startBeat()) * 100) / 100),
                                isTail ? "—" : RowText.mark(report, row),
                                row.grade().toString(),
                                RowText.figure(row.lufs()),
                                RowText.figure(row.peakDb()),
                                made(shares.get(i))));
            }
        }
    }

    /** Parts that make less than one in a hundred make nothing here. */
    private static String made(List<Share> shares) {
        return RowText.shares(
                shares.stream().filter(share -> share.share() >= 0.005).toList());
    }
}
