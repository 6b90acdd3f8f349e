package org.downbeat.cli.compare;

import static org.downbeat.cli.terminal.Figures.tenths;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.downbeat.cli.compare.Comparison.Bar;
import org.downbeat.cli.compare.Comparison.Levels;
import org.downbeat.cli.compare.Comparison.Part;
import org.downbeat.cli.compare.Comparison.Presence;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Csv;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.cli.terminal.Json;
import org.downbeat.cli.terminal.Text;
import org.downbeat.cli.terminal.TextTable;
import org.downbeat.core.PlainNumber;

/** Prints how two pieces of music differ. */
final class ComparisonPrinter {
    private final Console console;

    ComparisonPrinter(Console console) {
        this.console = console;
    }

    void print(Comparison comparison, OutputOptions.Form form) throws IOException {
        switch (form) {
            case TABLE -> table(comparison);
            case JSON -> json(comparison);
            case CSV -> csv(comparison);
        }
    }

    private void table(Comparison comparison) {
        List<Bar> differing = comparison.differing();
        if (!differing.isEmpty()) {
            TextTable table = new TextTable("BAR", "A LUFS", "B LUFS", "CHANGE", "PARTS").text(4);
            for (Bar bar : differing) {
                table.row(List.of(
                        String.valueOf(bar.number()),
                        tenths(bar.levels().first()),
                        tenths(bar.levels().second()),
                        change(bar.levels()),
                        Figures.shortened(parts(bar), Console.WIDTH - 40)));
            }
            table.print(console.out());
            console.out().println();
        }
        sentences(comparison).forEach(line -> console.out().print(Text.wrapped(line, "")));
    }

    private static String parts(Bar bar) {
        return bar.parts().stream()
                .map(part -> part.name() + " "
                        + part.most().map(beat -> change(beat.levels())).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static List<String> sentences(Comparison comparison) {
        String limit = PlainNumber.of(comparison.within()) + " dB";
        List<String> lines = new ArrayList<>();
        switch (comparison.likeness()) {
            case IDENTICAL -> lines.add("A and B are the same, bit for bit.");
            case ALIKE ->
                lines.add("No bar of A and B differs by more than " + limit + ", though not every sample is the"
                        + " same.");
            case DIFFERENT -> {
                lines.add(bars(comparison, limit));
                comparison.changed().forEach(part -> lines.add(sentence(part)));
            }
        }
        return lines;
    }

    private static String bars(Comparison comparison, String limit) {
        List<Bar> louder = comparison.bars().stream()
                .filter(bar -> bar.levels().differ(comparison.within()))
                .toList();
        String of = " of " + comparison.sounding().size() + " bars ";
        if (louder.isEmpty()) {
            return "None" + of + "differs by more than " + limit + " in the mix.";
        }
        Bar most = louder.stream()
                .max(Comparator.comparingDouble(bar -> Math.abs(bar.levels().difference())))
                .orElseThrow();
        return louder.size() + of + (louder.size() == 1 ? "differs" : "differ") + " by more than " + limit
                + ", most bar " + most.number() + ": " + words(most.levels()) + ".";
    }

    private static String sentence(Part part) {
        if (part.presence() != Presence.BOTH) {
            return part.name() + " plays in " + (part.presence() == Presence.FIRST ? "A" : "B") + " only.";
        }
        return part.name() + " changed, most at "
                + part.most()
                        .map(beat -> beat.place() + ": " + words(beat.levels()))
                        .orElse("")
                + ".";
    }

    private static String words(Levels levels) {
        double difference = levels.difference();
        if (Double.isInfinite(difference)) {
            return difference > 0 ? "silent in A" : "silent in B";
        }
        return tenths(OptionalDouble.of(Math.abs(difference))) + " dB " + (difference > 0 ? "louder" : "softer")
                + " in B";
    }

    private static String change(Levels levels) {
        double difference = levels.difference();
        if (Double.isInfinite(difference)) {
            return difference > 0 ? "new" : "gone";
        }
        return String.format(Locale.ROOT, "%+.1f", difference);
    }

    private void json(Comparison comparison) throws IOException {
        try (Json json = Json.object(console.data())) {
            json.put("a", comparison.first().name())
                    .put("b", comparison.second().name())
                    .put("withinDb", comparison.within())
                    .put("likeness", comparison.likeness().name().toLowerCase(Locale.ROOT))
                    .putObjects(
                            "bars",
                            comparison.bars(),
                            (out, bar) -> levels(out.put("bar", bar.number()), bar.levels())
                                    .putObjects("parts", bar.parts(), ComparisonPrinter::part))
                    .putObjects("parts", comparison.parts(), ComparisonPrinter::part);
        }
    }

    private static Json levels(Json json, Levels levels) throws IOException {
        return json.put("aLufs", levels.first()).put("bLufs", levels.second()).put("differenceDb", levels.difference());
    }

    private static void part(Json json, Part part) throws IOException {
        json.put("part", part.name()).put("plays", part.presence().name().toLowerCase(Locale.ROOT));
        if (part.most().isPresent()) {
            json.put("at", part.most().get().place().toString());
            levels(json, part.most().get().levels());
        }
    }

    private void csv(Comparison comparison) {
        Csv csv = new Csv(console.data());
        csv.record(List.of("bar", "aLufs", "bLufs", "differenceDb", "parts"));
        for (Bar bar : comparison.bars()) {
            double difference = bar.levels().difference();
            csv.record(List.of(
                    String.valueOf(bar.number()),
                    Csv.number(bar.levels().first()),
                    Csv.number(bar.levels().second()),
                    Double.isInfinite(difference) ? "" : String.valueOf(difference),
                    bar.parts().stream().map(Part::name).collect(Collectors.joining(";"))));
        }
    }
}
