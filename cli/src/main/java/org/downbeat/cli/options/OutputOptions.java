package org.downbeat.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a command prints what it found out. */
public final class OutputOptions {
    /** The forms there are. */
    public enum Form {
        /** For people. */
        TABLE,
        /** One object a line. */
        JSON,
        /** Comma-separated values with a line of names (RFC 4180). */
        CSV
    }

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Data data;

    private static final class Data {
        @Option(names = "--json", description = "Print JSON for other programs instead of a table.")
        private boolean isJson;

        @SuppressWarnings("UnusedVariable") // it is what JSON is not
        @Option(names = "--csv", description = "Print CSV for spreadsheets instead of a table.")
        private boolean isCsv;
    }

    public Form form() {
        if (data == null) {
            return Form.TABLE;
        }
        return data.isJson ? Form.JSON : Form.CSV;
    }
}
