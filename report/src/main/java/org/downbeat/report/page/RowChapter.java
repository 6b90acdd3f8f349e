package org.downbeat.report.page;

import java.util.List;
import org.downbeat.report.Report;
import org.downbeat.report.RowText;
import org.downbeat.tracker.table.TableRow;

/** Every row in figures: what the bars above show. */
record RowChapter(Report report) implements Chapter {
    @Override
    public String id() {
        return "rows";
    }

    @Override
    public String heading() {
        return report.rowName().equals("Beat") ? "All beats" : "All rows";
    }

    @Override
    public void write(Markup page) {
        List<Table.Column> columns = List.of(
                Table.words(report.rowName()),
                Table.words("Mark"),
                Table.words("Grade"),
                Table.figures("RMS L"),
                Table.figures("RMS R"),
                Table.figures("LUFS"),
                Table.figures("Peak"),
                Table.figures("Hold"),
                Table.figures("Crest"));
        String caption = "RMS and hold in dBFS, peak in dBTP, crest in dB; a dash is silence";
        try (Table table = Table.open(page, "all-rows", caption, columns)) {
            for (int i = 0; i < report.rows().size(); i++) {
                TableRow row = report.rows().get(i);
                table.row(
                        SvgCanvas.rowId(i),
                        RowText.label(report, row),
                        List.of(
                                RowText.mark(report, row),
                                row.grade().toString(),
                                RowText.figure(row.rmsLeftDbfs()),
                                RowText.figure(row.rmsRightDbfs()),
                                RowText.figure(row.lufs()),
                                RowText.figure(row.peakDb()),
                                RowText.figure(row.heldPeakDbfs()),
                                RowText.figure(row.crestDb())));
            }
        }
    }
}
