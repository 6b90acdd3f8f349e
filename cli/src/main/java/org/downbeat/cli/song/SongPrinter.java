package org.downbeat.cli.song;

import java.io.IOException;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.terminal.Console;

/** Prints how loud a song is. */
interface SongPrinter {
    void print(SongReport report) throws IOException;

    static SongPrinter of(OutputOptions.Form form, Console console) {
        return switch (form) {
            case TABLE -> new SongForPeople(console);
            case JSON -> new SongAsJson(console.data());
            case CSV -> new SongAsCsv(console.data());
        };
    }
}
