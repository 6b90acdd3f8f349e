package org.downbeat.report.page;

import java.util.List;

/** A table with a caption, whose first column names its rows; columns of words stand left, columns of figures right. */
final class Table implements AutoCloseable {
    /** What a column holds. */
    enum Kind {
        /** Words. */
        WORDS,
        /** Figures. */
        FIGURES
    }

    /** A column. */
    record Column(String name, Kind kind) {}

    private final Markup page;

    private Table(Markup page) {
        this.page = page;
    }

    static Column words(String name) {
        return new Column(name, Kind.WORDS);
    }

    static Column figures(String name) {
        return new Column(name, Kind.FIGURES);
    }

    /** Begins a table; closing it ends it. Where it is too wide, it scrolls by itself, with the keyboard too. */
    static Table open(Markup page, String id, String caption, List<Column> columns) {
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id + "-caption");
        page.open("table", "id", id, "class", leftColumns(columns));
        page.element("caption", caption, "id", id + "-caption");
        page.open("thead").open("tr");
        columns.forEach(column -> page.element("th", column.name(), "scope", "col"));
        page.close().close().open("tbody");
        return new Table(page);
    }

    /** The style sheet knows {@code w1} to {@code w12}: which columns are words. */
    private static String leftColumns(List<Column> columns) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Kind.WORDS) {
                names.append(i == 0 ? "" : " ").append('w').append(i + 1);
            }
        }
        return names.toString();
    }

    /** A row without an address. */
    Table row(String head, List<String> cells) {
        page.raw("\n").open("tr");
        return rest(head, cells);
    }

    /** A row that links lead to. */
    Table row(String id, String head, List<String> cells) {
        page.raw("\n").open("tr", "id", id);
        return rest(head, cells);
    }

    private Table rest(String head, List<String> cells) {
        page.element("th", head, "scope", "row");
        cells.forEach(cell -> page.element("td", cell));
        page.close();
        return this;
    }

    @Override
    public void close() {
        page.close().close().close();
    }
}
