package org.downbeat.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A table for people: the first column reads from the left, the others are numbers and end at the right. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> texts = new HashSet<>(List.of(0));
    private final Map<Integer, UnaryOperator<String>> paints = new HashMap<>();

    /** A table with its line of headings. */
    public TextTable(String... headings) {
        this(List.of(headings));
    }

    /** A table with its line of headings. */
    public TextTable(List<String> headings) {
        rows.add(List.copyOf(headings));
    }

    /** Lets another column read from the left. */
    public TextTable text(int column) {
        texts.add(column);
        return this;
    }

    /** Lets a column be painted: the function gets each cell in its full width, and changes nothing that takes room. */
    public TextTable paint(int column, UnaryOperator<String> paint) {
        paints.put(column, paint);
        return this;
    }

    /** Adds a row of as many cells as there are headings. */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** Prints it, each column as wide as its widest cell. */
    public void print(PrintWriter out) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        boolean isHeading = true;
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = padded(row.get(i), widths[i], texts.contains(i));
                UnaryOperator<String> paint = paints.get(i);
                line.append(i == 0 ? "" : GAP).append(paint == null || isHeading ? cell : paint.apply(cell));
            }
            out.println(line.toString().stripTrailing());
            isHeading = false;
        }
    }

    private static String padded(String cell, int width, boolean isText) {
        String room = " ".repeat(width - cell.length());
        return isText ? cell + room : room + cell;
    }
}
