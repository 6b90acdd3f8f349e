package org.downbeat.cli.setlist;

import static org.downbeat.cli.terminal.Figures.largest;
import static org.downbeat.cli.terminal.Figures.tenths;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.setlist.Setlist.Entry;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Csv;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.cli.terminal.Json;
import org.downbeat.cli.terminal.Text;
import org.downbeat.cli.terminal.TextTable;

/** Prints a setlist. */
final class SetlistPrinter {
    private static final int LONGEST_NAME = 22;

    private final Console console;

    SetlistPrinter(Console console) {
        this.console = console;
    }

    void print(Setlist setlist, OutputOptions.Form form) throws IOException {
        switch (form) {
            case TABLE -> table(setlist);
            case JSON -> json(setlist);
            case CSV -> csv(setlist);
        }
    }

    private void table(Setlist setlist) {
        TextTable table = new TextTable("SONG", "LENGTH", "LUFS", "SHORT", "TP", "TRIM", "THEN", "JOIN", "THEN");
        for (Entry entry : setlist.entries()) {
            Piece piece = entry.piece();
            table.row(List.of(
                    Figures.shortened(piece.name(), LONGEST_NAME),
                    Figures.length(piece.levels().seconds()),
                    tenths(piece.levels().integratedLufs()),
                    tenths(piece.levels().maxShortTermLufs()),
                    tenths(largest(piece.levels().truePeakDbtp())),
                    signed(entry.trimDb()),
                    tenths(entry.trimmedLufs()),
                    signed(entry.stepDb()),
                    signed(entry.trimmedStepDb())));
        }
        table.print(console.out());
        console.out().println();
        console.out()
                .print(Text.wrapped(
                        "LUFS is the integrated loudness, SHORT the loudest 3 s, TP the true peak in dBTP, TRIM what to turn"
                                + " a song up or down by in dB, and JOIN how much louder its first 10 s are than the last"
                                + " 10 s of the one before; THEN is each with the trims.",
                        ""));
        console.out().println();
        SetlistWords.of(setlist).forEach(line -> console.out().print(Text.wrapped(line, "")));
    }

    private static String signed(OptionalDouble db) {
        return db.isPresent() ? String.format(Locale.ROOT, "%+.1f", db.getAsDouble()) : Figures.NOTHING;
    }

    private void json(Setlist setlist) throws IOException {
        try (Json json = Json.object(console.data())) {
            json.put("ceilingDbtp", setlist.ceilingDbtp())
                    .put("targetLufs", setlist.targetLufs())
                    .putObjects("songs", setlist.entries(), SetlistPrinter::entry);
        }
    }

    private static void entry(Json json, Entry entry) throws IOException {
        Piece piece = entry.piece();
        json.put("song", piece.name())
                .put("seconds", piece.levels().seconds())
                .put("integratedLufs", piece.levels().integratedLufs())
                .put("maxShortTermLufs", piece.levels().maxShortTermLufs())
                .put("truePeakDbtp", piece.levels().maxTruePeakDbtp())
                .put("first10sLufs", piece.firstLufs())
                .put("last10sLufs", piece.lastLufs())
                .put("trimDb", entry.trimDb())
                .put("trimmedLufs", entry.trimmedLufs())
                .put("joinDb", entry.stepDb())
                .put("trimmedJoinDb", entry.trimmedStepDb());
    }

    private void csv(Setlist setlist) {
        Csv csv = new Csv(console.data());
        csv.record(List.of(
                "song",
                "seconds",
                "integratedLufs",
                "maxShortTermLufs",
                "truePeakDbtp",
                "first10sLufs",
                "last10sLufs",
                "trimDb",
                "trimmedLufs",
                "joinDb",
                "trimmedJoinDb"));
        for (Entry entry : setlist.entries()) {
            Piece piece = entry.piece();
            csv.record(List.of(
                    piece.name(),
                    String.valueOf(piece.levels().seconds()),
                    Csv.number(piece.levels().integratedLufs()),
                    Csv.number(piece.levels().maxShortTermLufs()),
                    Csv.number(piece.levels().maxTruePeakDbtp()),
                    Csv.number(piece.firstLufs()),
                    Csv.number(piece.lastLufs()),
                    Csv.number(entry.trimDb()),
                    Csv.number(entry.trimmedLufs()),
                    Csv.number(entry.stepDb()),
                    Csv.number(entry.trimmedStepDb())));
        }
    }
}
