package org.downbeat.cli.analyze;

import java.io.IOException;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.terminal.Console;

/** Prints what was measured of files, one after the other. */
sealed interface ReportPrinter permits ReportForPeople, ReportAsJson, ReportAsCsv {
    /** Prints one file, or keeps it for the end. */
    void print(FileReport report) throws IOException;

    /** Prints what was kept. */
    default void end() {}

    /** A printer for a form; with rows of beats where the reports have them. */
    static ReportPrinter of(OutputOptions.Form form, Console console) {
        return switch (form) {
            case TABLE -> new ReportForPeople(console);
            case JSON -> new ReportAsJson(console.data());
            case CSV -> new ReportAsCsv(console.data());
        };
    }
}
