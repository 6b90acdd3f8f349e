package org.downbeat.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 has them. What does not exist is an empty field. */
public final class Csv {
    private final PrintWriter out;

    public Csv(PrintWriter out) {
        this.out = out;
    }

    /** One record. Fields with commas, quotes or line breaks are quoted. */
    public void record(List<String> fields) {
        out.print(fields.stream().map(Csv::field).collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    private static String field(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A number, or nothing. */
    public static String number(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }

    /** Numbers of several channels in one field, with semicolons between them. */
    public static String numbers(List<OptionalDouble> values) {
        return values.stream().map(Csv::number).collect(Collectors.joining(";"));
    }
}
