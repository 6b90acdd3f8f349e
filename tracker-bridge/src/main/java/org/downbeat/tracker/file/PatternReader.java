package org.downbeat.tracker.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.song.Names;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.song.Step;
import org.jspecify.annotations.Nullable;

/** Reads a pattern: its tracks as tracker text or lists of steps, and its lanes. */
final class PatternReader {
    private static final String TRACKS = "the parts of its columns, such as [lead, bass], or the steps of each part";
    private static final String STEP = "a note such as C-4, === (off) or ^^^ (cut)";

    private final Set<String> parts;
    private final LaneFileReader lanes;

    PatternReader(Set<String> parts, LaneFileReader lanes) {
        this.parts = parts;
        this.lanes = lanes;
    }

    /** A pattern, or null after a mistake that leaves none. */
    @Nullable
    Pattern read(String name, Value value) {
        int before = value.source().mistakes();
        Fields fields = new Fields(value, SongFormat.PATTERN);
        int rowsPerBeat = whole(fields, "rows_per_beat", Pattern.MOST_ROWS_PER_BEAT, Pattern.DEFAULT_ROWS_PER_BEAT);
        List<TrackDraft> tracks = new ArrayList<>();
        int written = tracks(fields, tracks, value);
        int rows = length(fields, written);
        if (written == 0 && fields.get("length").isEmpty() && value.source().mistakes() == before) {
            value.wrong("pattern '" + name + "' is empty; write rows or steps, or its length: 16");
            return null;
        }
        double beats = (double) rows / rowsPerBeat;
        List<Lane> automation =
                fields.get("automation").map(v -> lanes.inPattern(v, beats)).orElse(List.of());
        if (value.source().hasMistakes() || !Names.isName(name)) {
            return null;
        }
        return new Pattern(
                name, rowsPerBeat, rows, tracks.stream().map(TrackDraft::track).toList(), automation);
    }

    private static int length(Fields fields, int written) {
        int rows = whole(fields, "length", Pattern.MOST_ROWS, Math.max(1, written));
        if (rows < written) {
            fields.get("length")
                    .ifPresent(length -> length.wrong("length " + rows + " is shorter than the " + written
                            + " rows written; write " + written + " or more, or remove rows"));
        }
        return Math.max(rows, written);
    }

    private static int whole(Fields fields, String key, int most, int otherwise) {
        Integer number = fields.get(key)
                .map(value -> value.whole(1, most, "a whole number from 1 to " + most))
                .orElse(null);
        return number == null ? otherwise : number;
    }

    /** Reads the tracks and returns how many rows they need. */
    private int tracks(Fields fields, List<TrackDraft> tracks, Value pattern) {
        Optional<Value> rows = fields.get("rows");
        Optional<Value> named = fields.get("tracks");
        if (named.isPresent() && named.get().isMap()) {
            rows.ifPresent(value -> value.wrong(
                    "rows need the parts of their columns; write tracks: [lead, bass], or leave the rows out"));
            return steps(named.get(), tracks);
        }
        if (named.isEmpty()) {
            rows.ifPresent(value -> pattern.wrong("'tracks' is missing; write " + TRACKS));
            return 0;
        }
        for (Value part : named.get().list(TRACKS)) {
            tracks.add(new TrackDraft(part(part)));
        }
        if (rows.isEmpty()) {
            pattern.wrong("'rows' is missing; write a line a row, a column a track, such as C-4 100 | ---");
            return 0;
        }
        return rows(rows.get(), tracks);
    }

    private static int rows(Value value, List<TrackDraft> tracks) {
        int row = 0;
        for (Value.Line line : value.lines()) {
            if (line.text().isBlank()) {
                continue;
            }
            TrackerRow.read(value.source(), row++, line, tracks);
        }
        return row;
    }

    private int steps(Value value, List<TrackDraft> tracks) {
        int[] most = {0};
        value.entries(TRACKS).forEach((part, entry) -> {
            TrackDraft track = new TrackDraft(part(entry.key()));
            tracks.add(track);
            if (entry.value().isText()) {
                most[0] = Math.max(most[0], rows(entry.value(), List.of(track)));
                return;
            }
            for (Value step : entry.value().list("steps such as {row: 0, note: C-4}")) {
                most[0] = Math.max(most[0], 1 + step(step, track.steps()));
            }
        });
        return most[0];
    }

    private String part(Value part) {
        if (!parts.contains(part.scalar())) {
            part.wrong(Names.unknown("part", part.shown(), parts));
        }
        return part.scalar();
    }

    /** Reads a step and returns its row; −1 after a mistake. */
    private static int step(Value value, List<Step> steps) {
        if (!value.isMap()) {
            value.wrong("a step is needed here; write {row: 0, note: C-4}");
            return -1;
        }
        Fields fields = new Fields(value, SongFormat.STEP);
        Integer row = fields.get("row")
                .map(v -> v.whole(0, Pattern.MOST_ROWS - 1, "a row from 0 on"))
                .orElse(null);
        List<Value> notes = fields.get("note").map(v -> v.list(STEP)).orElse(List.of());
        if (row == null || notes.isEmpty()) {
            return -1;
        }
        Value first = notes.get(0);
        StepText step = new StepText(value.source(), row, first.innerPlace(), first.scalar(), "write " + STEP);
        notes.subList(1, notes.size()).forEach(note -> step.note(note.scalar(), note.innerPlace()));
        fields.get("velocity").ifPresent(v -> step.velocity(v.scalar(), v.innerPlace()));
        for (String option : List.of("length", "offset", "chance")) {
            fields.get(option).ifPresent(v -> step.option(option, v.place(), v.scalar(), v.innerPlace()));
        }
        step.addTo(steps);
        return row;
    }
}
