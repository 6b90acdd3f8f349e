package org.downbeat.cli.song;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.downbeat.cli.terminal.Csv;
import org.downbeat.tracker.table.PartRow;
import org.downbeat.tracker.table.SongTables;
import org.downbeat.tracker.table.TableRow;
import org.jspecify.annotations.Nullable;

/** All rows of all tables; the first two fields say of which table, and of which part or of the mix. */
final class SongAsCsv implements SongPrinter {
    private static final String MIX = "";

    private final PrintWriter out;
    private final Csv csv;
    private boolean isBegun;

    SongAsCsv(PrintWriter out) {
        this.out = out;
        this.csv = new Csv(out);
    }

    @Override
    public void print(SongReport report) {
        SongTables tables = report.tables();
        rows("section", MIX, tables.sections());
        rows("pattern", MIX, tables.patterns());
        rows("bar", MIX, tables.bars());
        rows("beat", MIX, tables.beats());
        for (PartRow part : tables.parts()) {
            rows("section", part.part(), part.sections());
            rows("beat", part.part(), part.beats());
        }
        out.flush();
    }

    private void rows(String table, String part, List<TableRow> rows) {
        for (TableRow row : rows) {
            Map<String, @Nullable Object> fields = RowFields.of(row);
            if (!isBegun) {
                record("table", "part", fields.keySet());
                isBegun = true;
            }
            record(table, part, fields.values());
        }
    }

    private void record(String table, String part, Iterable<? extends @Nullable Object> fields) {
        List<String> texts = new ArrayList<>(List.of(table, part));
        fields.forEach(field -> texts.add(field == null ? "" : field.toString()));
        csv.record(texts);
    }
}
