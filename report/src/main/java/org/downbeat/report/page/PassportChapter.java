package org.downbeat.report.page;

import java.util.List;
import org.downbeat.report.Fact;
import org.downbeat.report.Report;

/** What it takes to make the same bits again. */
record PassportChapter(Report report) implements Chapter {
    @Override
    public String id() {
        return "passport";
    }

    @Override
    public String heading() {
        return "Passport";
    }

    @Override
    public boolean isThere() {
        return !report.passport().isEmpty();
    }

    @Override
    public void write(Markup page) {
        List<Table.Column> columns = List.of(Table.words("What"), Table.words("Which"));
        try (Table table = Table.open(page, "passport-rows", "What makes the same bits again", columns)) {
            for (Fact fact : report.passport()) {
                table.row(fact.name(), List.of(fact.value()));
            }
        }
    }
}
