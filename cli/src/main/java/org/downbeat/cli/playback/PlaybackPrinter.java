package org.downbeat.cli.playback;

import static org.downbeat.cli.terminal.Figures.tenths;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Csv;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.cli.terminal.Json;
import org.downbeat.cli.terminal.LevelTable;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.tracker.perform.PatternPlayback;
import org.downbeat.tracker.table.PatternTables;
import org.downbeat.tracker.table.TrackerLoudnessRow;
import org.jspecify.annotations.Nullable;

/** Prints how loud a played pattern is, beat by beat. */
final class PlaybackPrinter {
    private final Console console;
    private final OutputOptions.Form form;

    PlaybackPrinter(Console console, OutputOptions.Form form) {
        this.console = console;
        this.form = form;
    }

    /** Prints the beats, and one line that says what was played and how fast. */
    void print(PatternPlayback playback, long nanos) throws IOException {
        List<TrackerLoudnessRow> rows = PatternTables.trackerLoudnessRows(playback);
        LoudnessReport whole = measured(playback);
        switch (form) {
            case TABLE -> table(rows, whole);
            case JSON -> json(playback, rows, whole);
            case CSV -> csv(rows);
        }
        summary(playback, nanos);
    }

    private static LoudnessReport measured(PatternPlayback playback) {
        ChannelLayout layout = playback.audio().length == 1 ? ChannelLayout.MONO : ChannelLayout.STEREO;
        LoudnessMeter meter = LoudnessMeter.of((int) playback.clock().sampleRate(), layout);
        meter.add(playback.audio(), 0, playback.frames());
        return meter.finish();
    }

    private void table(List<TrackerLoudnessRow> rows, LoudnessReport whole) {
        LevelTable table = LevelTable.ofChannels(console, "BEAT");
        rows.forEach(row -> table.row(row.row().place().toString(), row.row()));
        table.print();
        console.out()
                .println("Whole: " + tenths(whole.integratedLufs()) + " LUFS integrated, "
                        + tenths(whole.maxTruePeakDbtp()) + " dBTP true peak.");
    }

    private void json(PatternPlayback playback, List<TrackerLoudnessRow> rows, LoudnessReport whole)
            throws IOException {
        try (Json json = Json.object(console.data())) {
            json.put("tempoBpm", playback.clock().tempo().tempoAt(0))
                    .put("sampleRate", (long) playback.clock().sampleRate())
                    .put("frames", playback.frames())
                    .put("seconds", playback.seconds())
                    .put("automationEvents", playback.result().automationEvents())
                    .put("integratedLufs", whole.integratedLufs())
                    .put("truePeakDbtp", whole.maxTruePeakDbtp())
                    .putObjects("beats", rows, (out, row) -> out.putAll(row.payload()));
        }
    }

    private void csv(List<TrackerLoudnessRow> rows) {
        Csv csv = new Csv(console.data());
        boolean isFirst = true;
        for (TrackerLoudnessRow row : rows) {
            Map<String, @Nullable Object> payload = row.payload();
            if (isFirst) {
                csv.record(List.copyOf(payload.keySet()));
                isFirst = false;
            }
            csv.record(payload.values().stream()
                    .map(value -> value == null ? "" : value.toString())
                    .collect(Collectors.toList()));
        }
    }

    /** Beside data for programs it goes to stderr. */
    private void summary(PatternPlayback playback, long nanos) {
        PrintWriter out = form == OutputOptions.Form.TABLE ? console.out() : console.err();
        console.flush();
        out.println(String.format(
                Locale.ROOT,
                "%d automation events, %s rendered at %.0f × real time.",
                playback.result().automationEvents(),
                Figures.length(playback.seconds()),
                playback.seconds() / (nanos * 1e-9)));
    }
}
