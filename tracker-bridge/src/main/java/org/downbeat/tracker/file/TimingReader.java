package org.downbeat.tracker.file;

import java.util.List;
import java.util.Optional;
import org.downbeat.core.time.BarBeat;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.TempoMap;
import org.jspecify.annotations.Nullable;

/** Reads how a song counts: its meter and its tempo. */
final class TimingReader {
    private static final String METER = "beats over a note value, such as 4/4 or 7/8";
    private static final String BPM = TempoMap.MIN_BPM + " to " + TempoMap.MAX_BPM + " beats a minute, such as 104";
    private static final String PLACE = "bar:beat such as 9:1, or beats from the song's beginning such as 32";

    private MeterMap meter = MeterMap.of(4, 4);

    /** The time signatures; 4/4 after a mistake. */
    MeterMap meter(Fields song) {
        List<Value> changes = song.get("meter").map(value -> value.list(METER)).orElse(List.of());
        MeterMap.Builder builder = null;
        for (Value change : changes) {
            Fields fields = change.isMap() ? new Fields(change, SongFormat.METER_CHANGE) : null;
            Value written = fields == null ? change : fields.get("meter").orElse(change);
            int[] signature = signature(written);
            Optional<Value> at = fields == null ? Optional.empty() : fields.get("bar");
            if (signature == null) {
                continue;
            }
            try {
                if (builder == null) {
                    at.ifPresent(bar -> bar.wrong("the first meter begins the song; leave its bar out"));
                    builder = MeterMap.builder(signature[0], signature[1]);
                } else if (at.isEmpty()) {
                    change.wrong("this meter needs the bar it begins with; write bar: 9");
                } else {
                    Integer bar = at.get().whole(1, 1_000_000, "a bar from 1 on");
                    builder = bar == null ? builder : builder.change(bar, signature[0], signature[1]);
                }
            } catch (IllegalArgumentException e) {
                written.wrong(Texts.clause(e));
            }
        }
        meter = pickup(song, builder == null ? MeterMap.builder(4, 4) : builder);
        return meter;
    }

    private static MeterMap pickup(Fields song, MeterMap.Builder builder) {
        song.get("pickup").ifPresent(value -> {
            Double beats = value.number(0, 256, "", "its length in beats, such as 1");
            try {
                builder.pickup(beats == null ? 0 : beats);
            } catch (IllegalArgumentException e) {
                value.wrong(Texts.clause(e));
            }
        });
        return builder.build();
    }

    private static int @Nullable [] signature(Value value) {
        String[] numbers = value.scalar().trim().split("\\s*/\\s*", 3);
        try {
            if (numbers.length == 2) {
                return new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])};
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for everything that is no signature.
        }
        value.wrong("'" + value.shown() + "' is no time signature; write " + METER);
        return null;
    }

    /** The tempo; 120 after a mistake. To be called after {@link #meter}. */
    TempoMap tempo(Fields song) {
        Optional<Value> written = song.get("tempo");
        if (written.isEmpty()) {
            return TempoMap.constant(120);
        }
        List<Value> changes = written.get().list(BPM);
        TempoMap.Builder builder = null;
        for (Value change : changes) {
            Fields fields = change.isMap() ? new Fields(change, SongFormat.TEMPO_CHANGE) : null;
            Value number = fields == null ? change : fields.get("bpm").orElse(null);
            Double bpm = number == null ? null : number.number(TempoMap.MIN_BPM, TempoMap.MAX_BPM, "bpm", BPM);
            if (bpm == null) {
                continue;
            }
            if (builder == null) {
                builder = TempoMap.builder(bpm);
            } else {
                change(change, fields, bpm, builder);
            }
        }
        try {
            return builder == null ? TempoMap.constant(120) : builder.build();
        } catch (IllegalArgumentException e) {
            written.get().wrong(Texts.clause(e));
            return TempoMap.constant(120);
        }
    }

    private void change(Value change, @Nullable Fields fields, double bpm, TempoMap.Builder builder) {
        Optional<Value> at = fields == null ? Optional.empty() : fields.get("at");
        if (fields == null || at.isEmpty()) {
            change.wrong("this tempo needs the place where it begins; write at: 9:1");
            return;
        }
        Double from = beat(at.get());
        Optional<Value> until = fields.get("until");
        Double to = until.map(this::beat).orElse(from);
        TempoMap.Law law = law(fields);
        if (from == null || to == null) {
            return;
        }
        try {
            if (until.isPresent()) {
                builder.ramp(from, to, bpm, law);
            } else {
                builder.step(from, bpm);
            }
        } catch (IllegalArgumentException e) {
            at.get().wrong(Texts.clause(e));
        }
    }

    private static TempoMap.Law law(Fields fields) {
        String word = fields.get("law").map(Value::scalar).orElse("bpm");
        if (!word.equals("bpm") && !word.equals("period")) {
            fields.get("law")
                    .ifPresent(value -> value.wrong(
                            "'" + word + "' is no law; write bpm (even in beats a minute) or period (even in seconds"
                                    + " a beat)"));
        }
        return word.equals("period") ? TempoMap.Law.PERIOD_LINEAR : TempoMap.Law.BPM_LINEAR;
    }

    private @Nullable Double beat(Value value) {
        String text = value.scalar().trim();
        if (text.indexOf(':') < 0) {
            return value.number(0, 1e9, "", PLACE);
        }
        try {
            return meter.beatAt(BarBeat.parse(text));
        } catch (IllegalArgumentException e) {
            value.wrong(Texts.clause(e));
            return null;
        }
    }
}
