package org.downbeat.tracker.file;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.downbeat.api.Description;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.time.MeterMap;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.lane.LaneTargets;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.Names;
import org.downbeat.tracker.song.Part;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.song.Section;
import org.downbeat.tracker.song.Song;
import org.jspecify.annotations.Nullable;

/** Reads a song from its tree of values, going on behind every mistake. */
final class SongReader {
    private final ModuleCatalog catalog;
    private final ClipFinder clips;
    private final LaneTargets targets = new LaneTargets();
    private final Map<String, Map<String, Description>> rack = new LinkedHashMap<>();
    private final Set<String> parts = new LinkedHashSet<>();

    SongReader(ModuleCatalog catalog, ClipFinder clips) {
        this.catalog = catalog;
        this.clips = clips;
    }

    /** The song; null after a mistake, all of which are reported to the value's source. */
    @Nullable
    Song read(Value root, String otherTitle) {
        if (!root.isMap()) {
            root.wrong("a song is needed here; write " + SongFormat.SONG.accepted());
            return null;
        }
        Fields song = new Fields(root, SongFormat.SONG);
        Song.Builder builder = Song.builder(song.get("title").map(Value::scalar).orElse(otherTitle));
        TimingReader timing = new TimingReader();
        MeterMap meter = timing.meter(song);
        builder.meter(meter).tempo(timing.tempo(song));
        song.get("seed").ifPresent(v -> seed(v, builder));
        Map<String, Sample> samples = samples(song, builder);
        song.get("instruments").ifPresent(v -> instruments(v, samples, builder));
        parts(song, builder);
        song.get("master").ifPresent(v -> master(v, samples, builder));
        LaneFileReader lanes = new LaneFileReader(targets);
        Set<String> patterns =
                song.get("patterns").map(v -> patterns(v, lanes, builder)).orElse(Set.of());
        song.get("order").ifPresent(v -> order(v, patterns, builder));
        for (Lane lane : song.get("automation").map(v -> lanes.inSong(v, meter)).orElse(List.of())) {
            builder.lane(lane);
        }
        return root.source().hasMistakes() ? null : build(root, builder);
    }

    private static @Nullable Song build(Value root, Song.Builder builder) {
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            root.wrong(Texts.clause(e));
            return null;
        }
    }

    private static void seed(Value value, Song.Builder builder) {
        try {
            builder.seed(Long.parseLong(value.scalar().trim()));
        } catch (NumberFormatException e) {
            value.wrong("'" + value.shown() + "' is no seed; write a whole number, such as 7");
        }
    }

    /** The clips; null when one could not be read, so that nobody complains about its absence as well. */
    private @Nullable Map<String, Sample> samples(Fields song, Song.Builder builder) {
        Map<String, Sample> samples = new LinkedHashMap<>();
        boolean[] complete = {true};
        song.get("samples")
                .ifPresent(value -> value.entries("names with files, such as kick: samples/kick.wav")
                        .forEach((name, entry) -> {
                            Sample sample = sample(name, entry.value());
                            complete[0] &= sample != null;
                            if (sample != null) {
                                samples.put(name, sample);
                                builder.sample(name, sample);
                            }
                        }));
        return complete[0] ? Collections.unmodifiableMap(samples) : null;
    }

    private @Nullable Sample sample(String name, Value value) {
        String path = value.text("a file beside the song, such as samples/kick.wav");
        if (path == null) {
            return null;
        }
        try {
            return clips.find(name, path);
        } catch (IOException | IllegalArgumentException e) {
            value.wrong("sample '" + name + "': " + Texts.clause(e));
            return null;
        }
    }

    private void instruments(Value value, @Nullable Map<String, Sample> samples, Song.Builder builder) {
        value.entries("instruments by name").forEach((name, entry) -> {
            checkName("instrument", name, entry);
            int before = value.source().mistakes();
            Fields fields = new Fields(entry.value(), SongFormat.INSTRUMENT);
            ModuleReader reader = new ModuleReader(catalog, samples);
            List<ModuleUse> modules = fields.get("modules").map(reader::read).orElse(List.of());
            rack.put(name, reader.descriptions());
            if (modules.isEmpty()) {
                if (value.source().mistakes() == before) {
                    entry.key().wrong("instrument '" + name + "' has no modules; write at least one");
                }
                return;
            }
            if (!value.source().hasMistakes()) {
                String family = fields.get("family").map(Value::scalar).orElse("");
                builder.instrument(new Instrument(name, family, modules));
            }
        });
    }

    private void parts(Fields song, Song.Builder builder) {
        if (song.get("parts").isEmpty()) {
            rack.keySet().forEach(instrument -> player(instrument, instrument));
            return;
        }
        song.get("parts").get().entries("parts by name").forEach((name, entry) -> {
            checkName("part", name, entry);
            Fields fields = new Fields(entry.value(), SongFormat.PART);
            String instrument = fields.get("instrument").map(Value::scalar).orElse(name);
            if (!rack.containsKey(instrument)) {
                fields.get("instrument")
                        .orElse(entry.key())
                        .wrong(Names.unknown("instrument", instrument, rack.keySet()));
            }
            player(name, instrument);
            Double level = fields.get("level")
                    .map(v -> v.number(Part.LEAST_LEVEL_DB, Part.MOST_LEVEL_DB, "db", "a level from -80 dB to 24 dB"))
                    .orElse(0.0);
            Double pan = fields.get("pan")
                    .map(v -> v.number(-1, 1, "", "-1 (left) to 1 (right)"))
                    .orElse(0.0);
            Part.Hearing hearing = isOn(fields, "solo")
                    ? Part.Hearing.SOLO
                    : isOn(fields, "mute") ? Part.Hearing.MUTE : Part.Hearing.ON;
            if (level != null && pan != null && !entry.key().source().hasMistakes()) {
                builder.part(new Part(name, instrument, level, pan, hearing));
            }
        });
    }

    private void player(String part, String instrument) {
        parts.add(part);
        rack.getOrDefault(instrument, Map.of())
                .forEach((module, description) -> targets.module(part, module, description));
        catalog.find("gain").ifPresent(mixer -> targets.module(part, Song.MIXER, mixer.description()));
        targets.alias(instrument, part);
    }

    private static boolean isOn(Fields fields, String key) {
        return fields.get(key)
                .map(value -> {
                    boolean on = value.scalar().equals("true");
                    if (!on && !value.scalar().equals("false")) {
                        value.wrong("'" + value.shown() + "' is no switch; write true or false");
                    }
                    return on;
                })
                .orElse(false);
    }

    private void master(Value value, @Nullable Map<String, Sample> samples, Song.Builder builder) {
        ModuleReader reader = new ModuleReader(catalog, samples);
        reader.read(value).forEach(builder::master);
        reader.descriptions().forEach((module, description) -> targets.module(Song.MASTER, module, description));
    }

    private Set<String> patterns(Value value, LaneFileReader lanes, Song.Builder builder) {
        PatternReader reader = new PatternReader(parts, lanes);
        Set<String> names = new LinkedHashSet<>();
        value.entries("patterns by name").forEach((name, entry) -> {
            checkName("pattern", name, entry);
            names.add(name);
            Pattern pattern = reader.read(name, entry.value());
            if (pattern != null) {
                builder.pattern(pattern);
            }
        });
        return names;
    }

    private static void order(Value value, Set<String> patterns, Song.Builder builder) {
        List<Value> sections = value.list("sections such as {section: Verse, patterns: [verse]}");
        if (sections.isEmpty()) {
            value.wrong("the order is empty, so nothing is played; write {section: Verse, patterns: [verse]}");
        }
        for (Value item : sections) {
            if (!item.isMap()) {
                item.wrong("a section is needed here; write {section: Verse, patterns: [verse]}");
                continue;
            }
            Fields fields = new Fields(item, SongFormat.SECTION);
            List<Value> named = fields.get("patterns")
                    .map(v -> v.list("names of patterns, such as [verse, verse]"))
                    .orElse(List.of());
            for (Value name : named) {
                if (!patterns.contains(name.scalar())) {
                    name.wrong(Names.unknown("pattern", name.shown(), patterns));
                }
            }
            Integer repeat = fields.get("repeat")
                    .map(v -> v.whole(1, 1000, "a whole number from 1 to 1000"))
                    .orElse(1);
            if (repeat != null && !item.source().hasMistakes()) {
                List<String> names = named.stream().map(Value::scalar).toList();
                String section = fields.get("section").map(Value::scalar).orElse("");
                builder.section(new Section(
                        section,
                        Collections.nCopies(repeat, names).stream()
                                .flatMap(List::stream)
                                .toList()));
            }
        }
    }

    private static void checkName(String kind, String name, Value.Entry entry) {
        if (!Names.isName(name)) {
            entry.key()
                    .wrong("'" + name + "' is no name for a" + ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "n " : " ")
                            + kind + "; write " + Names.ACCEPTED);
        }
    }
}
