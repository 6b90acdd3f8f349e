package org.downbeat.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for people: the first column reads from the left, the others are numbers and end at the right. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with its line of headings. */
    public TextTable(String... headings) {
        rows.add(List.of(headings));
    }

    /** Adds a row of as many cells as there are headings. */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    public void print(PrintWriter out) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(padded(row.get(0), widths[0], ""));
            for (int i = 1; i < widths.length; i++) {
                line.append(GAP).append(padded("", widths[i] - row.get(i).length(), row.get(i)));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String padded(String left, int width, String right) {
        return left + " ".repeat(Math.max(0, width - left.length())) + right;
    }
}
