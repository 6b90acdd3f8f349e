package org.downbeat.tracker.file;

import static org.downbeat.tracker.file.FormatKey.Need.OPTIONAL;
import static org.downbeat.tracker.file.FormatKey.Need.REQUIRED;

import java.util.List;
import java.util.Map;
import org.downbeat.tracker.song.Part;
import org.downbeat.tracker.song.Pattern;

/** Every key of a song file, once: the reader checks by it and the JSON Schema is made of it. */
final class SongFormat {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> PLACE = Map.of("type", List.of("string", "number"));
    private static final Map<String, Object> AMOUNT = Map.of("type", List.of("number", "string"));
    private static final Map<String, Object> SWITCH = Map.of("type", "boolean");
    private static final Map<String, Object> LANES = Map.of(
            "type",
            "object",
            "additionalProperties",
            Map.of("type", List.of("string", "object"), "additionalProperties", AMOUNT));

    static final FormatGroup TEMPO_CHANGE = new FormatGroup(
            "tempoChange",
            "One tempo of a song that has several.",
            List.of(
                    new FormatKey("bpm", REQUIRED, "bpm: 96", "Beats (quarter notes) a minute.", between(1, 10_000)),
                    new FormatKey(
                            "at",
                            OPTIONAL,
                            "at: 9:1",
                            "Where it begins, as bar:beat or in beats; the first tempo begins the song.",
                            PLACE),
                    new FormatKey(
                            "until",
                            OPTIONAL,
                            "until: 13:1",
                            "Where a gradual change that begins at `at` is complete; without it the tempo jumps.",
                            PLACE),
                    new FormatKey(
                            "law",
                            OPTIONAL,
                            "law: period",
                            "What changes evenly: `bpm` (usual) or `period`, the seconds of a beat.",
                            Map.of("enum", List.of("bpm", "period")))),
            "");

    static final FormatGroup METER_CHANGE = new FormatGroup(
            "meterChange",
            "One time signature of a song that has several.",
            List.of(
                    new FormatKey("meter", REQUIRED, "meter: 7/8", "The time signature.", TEXT),
                    new FormatKey(
                            "bar",
                            OPTIONAL,
                            "bar: 9",
                            "The bar it begins with; the first one begins the song.",
                            whole(1, 1_000_000))),
            "");

    static final FormatGroup MODULE = new FormatGroup(
            "module",
            "One module of an instrument.",
            List.of(
                    new FormatKey(
                            "module", OPTIONAL, "module: lowpass", "Which module; without it, its name says it.", TEXT),
                    new FormatKey(
                            "inputs",
                            OPTIONAL,
                            "inputs: [tone, noise]",
                            "Modules whose sound it takes; without it, everything before it that nothing has taken yet.",
                            texts()),
                    new FormatKey(
                            "drives",
                            OPTIONAL,
                            "drives: {filter.cutoff_hz: 0.2}",
                            "Controls that its output moves, with the depth as a fraction of their travel, -1 to 1.",
                            Map.of("type", "object", "additionalProperties", between(-1, 1)))),
            "Every other key is a parameter of the module, such as `cutoff_hz: 1.2 kHz`, or one of its settings.");

    static final FormatGroup INSTRUMENT = new FormatGroup(
            "instrument",
            "What a part plays on.",
            List.of(
                    new FormatKey(
                            "family",
                            OPTIONAL,
                            "family: strings",
                            "Its kind; modules choose what suits it where the song says nothing.",
                            TEXT),
                    new FormatKey(
                            "modules",
                            REQUIRED,
                            "modules: {sine: {}, envelope: {attack_ms: 15}}",
                            "Its modules by name, in the order of the sound's way.",
                            mapOf("module"))),
            "");

    static final FormatGroup PART = new FormatGroup(
            "part",
            "A player in the band.",
            List.of(
                    new FormatKey(
                            "instrument",
                            OPTIONAL,
                            "instrument: lead",
                            "What it plays on; without it, the instrument of its own name.",
                            TEXT),
                    new FormatKey(
                            "level",
                            OPTIONAL,
                            "level: -3 dB",
                            "How loud in the mix, in dB; 0 leaves it as it is.",
                            amount(Part.LEAST_LEVEL_DB, Part.MOST_LEVEL_DB)),
                    new FormatKey(
                            "pan",
                            OPTIONAL,
                            "pan: -0.3",
                            "Where in the mix: -1 left, 0 centre, 1 right.",
                            between(-1, 1)),
                    new FormatKey("mute", OPTIONAL, "mute: true", "Whether it is silent.", SWITCH),
                    new FormatKey("solo", OPTIONAL, "solo: true", "Whether only solo parts are heard.", SWITCH)),
            "");

    static final FormatGroup STEP = new FormatGroup(
            "step",
            "Something that happens in a row of a track.",
            List.of(
                    new FormatKey(
                            "row", REQUIRED, "row: 4", "The row it stands in, from 0 on.", whole(0, Pattern.MOST_ROWS)),
                    new FormatKey(
                            "note",
                            REQUIRED,
                            "note: C-4",
                            "A note, a list of notes for a chord, `===` (off) or `^^^` (cut).",
                            Map.of("type", List.of("string", "integer", "array"), "items", AMOUNT)),
                    new FormatKey(
                            "velocity",
                            OPTIONAL,
                            "velocity: mf",
                            "How hard: 1 to 127 or pp to ff; 100 unless given, 0 is a rest.",
                            AMOUNT),
                    new FormatKey(
                            "length",
                            OPTIONAL,
                            "length: 0.75",
                            "How long, in beats; without it, until the next step of the track.",
                            AMOUNT),
                    new FormatKey(
                            "offset", OPTIONAL, "offset: 1/3", "How late it comes, as a fraction of a row.", AMOUNT),
                    new FormatKey("chance", OPTIONAL, "chance: 50%", "How probable it is.", AMOUNT)),
            "");

    static final FormatGroup PATTERN = new FormatGroup(
            "pattern",
            "A few bars of music.",
            List.of(
                    new FormatKey(
                            "rows_per_beat",
                            OPTIONAL,
                            "rows_per_beat: 4",
                            "How many rows make a beat (quarter note); 4 unless given.",
                            whole(1, Pattern.MOST_ROWS_PER_BEAT)),
                    new FormatKey(
                            "length",
                            OPTIONAL,
                            "length: 16",
                            "How many rows; without it, as many as are written.",
                            whole(1, Pattern.MOST_ROWS)),
                    new FormatKey(
                            "tracks",
                            OPTIONAL,
                            "tracks: [lead, bass]",
                            "The parts of the columns of `rows`, or the steps of each part.",
                            Map.of("anyOf", List.of(texts(), mapOfTracks()))),
                    new FormatKey(
                            "rows",
                            OPTIONAL,
                            "rows: |",
                            "Tracker text: a line a row, a column a track.",
                            Map.of("anyOf", List.of(TEXT, texts()))),
                    new FormatKey(
                            "automation",
                            OPTIONAL,
                            "automation: {lead.filter.cutoff_hz|raw: '0:400, 3:4000'}",
                            "Lanes; their places are beats from the pattern's beginning.",
                            LANES)),
            "");

    static final FormatGroup SECTION = new FormatGroup(
            "section",
            "A stretch of the song under one name.",
            List.of(
                    new FormatKey("section", REQUIRED, "section: Verse 2", "Its name.", TEXT),
                    new FormatKey(
                            "patterns", REQUIRED, "patterns: [verse, verse]", "What it plays, in order.", texts()),
                    new FormatKey(
                            "repeat",
                            OPTIONAL,
                            "repeat: 2",
                            "How often it plays that; once unless given.",
                            whole(1, 1000))),
            "");

    static final FormatGroup SONG = new FormatGroup(
            "song",
            "A whole piece.",
            List.of(
                    new FormatKey("title", OPTIONAL, "title: Night Walk", "Its name; the file's unless given.", TEXT),
                    new FormatKey(
                            "tempo",
                            OPTIONAL,
                            "tempo: 104",
                            "Beats (quarter notes) a minute, or a list of tempo changes; 120 unless given.",
                            Map.of("anyOf", List.of(between(1, 10_000), listOf("tempoChange")))),
                    new FormatKey(
                            "meter",
                            OPTIONAL,
                            "meter: 6/8",
                            "The time signature, or a list of changes; 4/4 unless given.",
                            Map.of("anyOf", List.of(TEXT, listOf("meterChange")))),
                    new FormatKey(
                            "pickup",
                            OPTIONAL,
                            "pickup: 1",
                            "Length in beats of an incomplete bar 0 before bar 1; none unless given.",
                            between(0, 256)),
                    new FormatKey(
                            "seed",
                            OPTIONAL,
                            "seed: 7",
                            "Of everything random; 0 unless given.",
                            Map.of("type", "integer")),
                    new FormatKey(
                            "samples",
                            OPTIONAL,
                            "samples: {kick: samples/kick.wav}",
                            "Clips by name: sound files, or songs (.yaml, .json) that are rendered into one; beside the"
                                    + " song file.",
                            Map.of("type", "object", "additionalProperties", TEXT)),
                    new FormatKey(
                            "instruments",
                            REQUIRED,
                            "instruments: {lead: {modules: {sine: {}}}}",
                            "What the parts play on, by name.",
                            mapOf("instrument")),
                    new FormatKey(
                            "parts",
                            OPTIONAL,
                            "parts: {lead: {level: -3 dB}}",
                            "Who plays, by name, in the order of the mix; without it, every instrument is a part.",
                            mapOf("part")),
                    new FormatKey(
                            "master",
                            OPTIONAL,
                            "master: {eq: {}}",
                            "Modules that shape the whole mix, by name.",
                            mapOf("module")),
                    new FormatKey(
                            "patterns",
                            REQUIRED,
                            "patterns: {verse: {tracks: [lead], rows: |}}",
                            "The patterns by name.",
                            mapOf("pattern")),
                    new FormatKey(
                            "order",
                            REQUIRED,
                            "order: [{section: Verse, patterns: [verse]}]",
                            "The sections from first to last.",
                            listOf("section")),
                    new FormatKey(
                            "automation",
                            OPTIONAL,
                            "automation: {lead.mixer.level_db|raw: {'17:1': 0, '19:1': '-12|fade=linear'}}",
                            "Lanes; their places are bar:beat, beats or seconds from the song's beginning.",
                            LANES)),
            "");

    /** Every group, the song first. */
    static final List<FormatGroup> GROUPS =
            List.of(SONG, TEMPO_CHANGE, METER_CHANGE, INSTRUMENT, MODULE, PART, PATTERN, STEP, SECTION);

    private SongFormat() {}

    private static Map<String, Object> between(double least, double most) {
        return Map.of("type", "number", "minimum", least, "maximum", most);
    }

    private static Map<String, Object> amount(double least, double most) {
        return Map.of("type", List.of("number", "string"), "minimum", least, "maximum", most);
    }

    private static Map<String, Object> whole(int least, int most) {
        return Map.of("type", "integer", "minimum", least, "maximum", most);
    }

    private static Map<String, Object> texts() {
        return Map.of("type", List.of("array", "string"), "items", TEXT);
    }

    private static Map<String, Object> reference(String group) {
        return Map.of("$ref", "#/$defs/" + group);
    }

    private static Map<String, Object> listOf(String group) {
        return Map.of("type", "array", "minItems", 1, "items", reference(group));
    }

    private static Map<String, Object> mapOf(String group) {
        return Map.of(
                "type",
                "object",
                "propertyNames",
                Map.of("pattern", "^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"),
                "additionalProperties",
                Map.of("anyOf", List.of(reference(group), Map.of("type", "null"))));
    }

    private static Map<String, Object> mapOfTracks() {
        return Map.of("type", "object", "additionalProperties", Map.of("anyOf", List.of(TEXT, listOf("step"))));
    }
}
