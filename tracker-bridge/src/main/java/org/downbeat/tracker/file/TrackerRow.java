package org.downbeat.tracker.file;

import java.util.List;
import org.downbeat.tracker.song.Step;

/** Reads a row of tracker text, such as {@code C-4 100 | --- .. | ===}: a cell a track. */
final class TrackerRow {
    private static final String ACCEPTED = "write a note such as C-4 100 or C-4+E-4 mf, === (off), ^^^ (cut) or ---";

    private final Source source;
    private final int row;
    private final Value.Line line;

    private TrackerRow(Source source, int row, Value.Line line) {
        this.source = source;
        this.row = row;
        this.line = line;
    }

    /** Adds the steps of a row to the tracks. */
    static void read(Source source, int row, Value.Line line, List<TrackDraft> tracks) {
        new TrackerRow(source, row, line).cells(tracks);
    }

    private void cells(List<TrackDraft> tracks) {
        String text = line.text();
        int track = 0;
        for (int from = 0; from <= text.length(); track++) {
            int bar = text.indexOf('|', from);
            int to = bar < 0 ? text.length() : bar;
            if (track < tracks.size()) {
                cell(from, to, tracks.get(track).steps());
            } else if (!text.substring(from, to).isBlank()) {
                report(from, "this row has more columns than the pattern has tracks; write " + tracks.size());
                return;
            }
            from = to + 1;
        }
    }

    private void cell(int from, int to, List<Step> steps) {
        StepText step = StepText.read(source, row, 0, line, from, to, ACCEPTED);
        if (step != null) {
            step.addTo(steps);
        }
    }

    private void report(int at, String message) {
        source.report(line.place().plus(at), message);
    }
}
