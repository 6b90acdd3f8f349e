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
        page.element(
                "p",
                "What the sound is made of: files and jars by their SHA-256, modules by their versions. Who has the same gets"
                        + " the same bits. The option --passport of render writes this down, and verify tells what differs.");
        List<Table.Column> columns = List.of(Table.words("What"), Table.words("Which"));
        try (Table table = Table.open(page, "passport-rows", "What makes the same bits again", columns)) {
            for (Fact fact : report.passport()) {
                table.row(fact.name(), List.of(fact.value()));
            }
        }
    }
}
