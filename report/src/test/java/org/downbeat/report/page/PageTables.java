package org.downbeat.report.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tables back from a page, whoever wrote it down. */
final class PageTables {
    private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

    private PageTables() {}

    /** The cells of a table, row by row without its head; none when there is no such table. */
    static List<List<String>> rows(String page, String id) {
        Matcher table = Pattern.compile("<table id=\"" + id + "\".*?<tbody>(.*?)</tbody>", Pattern.DOTALL)
                .matcher(page);
        return table.find()
                ? ROW.matcher(table.group(1))
                        .results()
                        .map(row -> CELL.matcher(row.group(1))
                                .results()
                                .map(cell -> plain(cell.group(1)))
                                .toList())
                        .toList()
                : List.of();
    }

    private static String plain(String html) {
        return html.replace("&nbsp;", "\u00a0")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
