package org.downbeat.tracker.song;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.TempoMap;
import org.downbeat.tracker.lane.Lane;

/**
 * A whole piece: who plays what, when, how fast and how loud.
 *
 * @param title free text
 * @param tempo how fast it goes
 * @param meter which bar has which time signature
 * @param seed of everything random: chances of steps, alternating clips, noise
 * @param instruments by name, in the order of writing
 * @param parts in the order of the mix
 * @param patterns by name, in the order of writing
 * @param order the sections from first to last
 * @param lanes automation whose places count from the song's beginning
 * @param master modules that shape the whole mix; usually none
 * @param samples clips by the name that module settings use
 */
public record Song(
        String title,
        TempoMap tempo,
        MeterMap meter,
        long seed,
        Map<String, Instrument> instruments,
        List<Part> parts,
        Map<String, Pattern> patterns,
        List<Section> order,
        List<Lane> lanes,
        List<ModuleUse> master,
        Map<String, Sample> samples) {
    /** The module that holds a part's level and pan, as lanes call it: {@code lead.mixer.pan}. */
    public static final String MIXER = "mixer";

    /** What lanes call the modules of the whole mix: {@code master.eq.low_gain}. */
    public static final String MASTER = "master";

    /** Less than this many beats is the rounding of a sum and no music. */
    private static final double ROUNDING_BEATS = 1e-6;

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException when something names what is not there, or nothing is played
     */
    public Song {
        instruments = copy(instruments);
        parts = List.copyOf(parts);
        patterns = copy(patterns);
        order = List.copyOf(order);
        lanes = List.copyOf(lanes);
        master = List.copyOf(master);
        samples = copy(samples);
        if (parts.isEmpty() || order.isEmpty()) {
            throw new IllegalArgumentException("Song '" + title + "' plays nothing; it needs a "
                    + (parts.isEmpty() ? "part" : "section") + " at least");
        }
        for (Part part : parts) {
            Names.requireKnown("instrument", part.instrument(), instruments.keySet());
        }
        List<String> partNames = partNames(parts);
        for (Pattern pattern : patterns.values()) {
            for (Track track : pattern.tracks()) {
                Names.requireKnown("part", track.part(), partNames);
            }
        }
        for (Section section : order) {
            for (String pattern : section.patterns()) {
                Names.requireKnown("pattern", pattern, patterns.keySet());
            }
        }
        Instrument.checkNames("The master", master);
    }

    private static List<String> partNames(Collection<Part> parts) {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            if (names.contains(part.name()) || part.name().equals(MASTER)) {
                throw new IllegalArgumentException("Part '" + part.name() + "' needs another name; that one is taken");
            }
            names.add(part.name());
        }
        return names;
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A song to be filled: 120 bpm, 4/4, seed 0. */
    public static Builder builder(String title) {
        return new Builder(title);
    }

    /**
     * The part of a name.
     *
     * @throws IllegalArgumentException when there is none; the message names the nearest
     */
    public Part part(String name) {
        Names.requireKnown("part", name, partNames(parts));
        return parts.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    /**
     * The instrument of a name.
     *
     * @throws IllegalArgumentException when there is none; the message names the nearest
     */
    public Instrument instrument(String name) {
        return Names.get("instrument", name, instruments);
    }

    /**
     * The pattern of a name.
     *
     * @throws IllegalArgumentException when there is none; the message names the nearest
     */
    public Pattern pattern(String name) {
        return Names.get("pattern", name, patterns);
    }

    /** Length in beats (quarter notes), without tails. */
    public double beats() {
        double beats = 0;
        for (Section section : order) {
            for (String pattern : section.patterns()) {
                beats += pattern(pattern).beats();
            }
        }
        return beats;
    }

    /** Number of the first bar: 0 where there is a pickup. */
    public int firstBar() {
        return meter.pickup() > 0 ? 0 : 1;
    }

    /** Number of the last bar, which the music may leave unfilled. */
    public int lastBar() {
        return meter.barBeatAt(Math.max(0, beats() - ROUNDING_BEATS)).bar();
    }

    /** Whether a part is heard: not muted, and solo if any part is. */
    public boolean isHeard(Part part) {
        boolean anySolo = parts.stream().anyMatch(p -> p.hearing() == Part.Hearing.SOLO);
        return anySolo ? part.hearing() == Part.Hearing.SOLO : part.hearing() == Part.Hearing.ON;
    }

    /** Gathers a song. */
    public static final class Builder {
        private final String title;
        private final Map<String, Instrument> instruments = new LinkedHashMap<>();
        private final List<Part> parts = new ArrayList<>();
        private final Map<String, Pattern> patterns = new LinkedHashMap<>();
        private final List<Section> order = new ArrayList<>();
        private final List<Lane> lanes = new ArrayList<>();
        private final List<ModuleUse> master = new ArrayList<>();
        private final Map<String, Sample> samples = new LinkedHashMap<>();
        private TempoMap tempo = TempoMap.constant(120);
        private MeterMap meter = MeterMap.of(4, 4);
        private long seed;

        private Builder(String title) {
            this.title = title;
        }

        /** How fast it goes. */
        public Builder tempo(TempoMap map) {
            tempo = map;
            return this;
        }

        /** Which bar has which time signature. */
        public Builder meter(MeterMap map) {
            meter = map;
            return this;
        }

        /** The seed of everything random. */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /** Adds an instrument; one that no part names becomes a part of its own when no part is added at all. */
        public Builder instrument(Instrument instrument) {
            if (instruments.putIfAbsent(instrument.name(), instrument) != null) {
                throw new IllegalArgumentException("There are two instruments named '" + instrument.name() + "'");
            }
            return this;
        }

        /** Adds a part. */
        public Builder part(Part part) {
            parts.add(part);
            return this;
        }

        /** Adds a pattern. */
        public Builder pattern(Pattern pattern) {
            if (patterns.putIfAbsent(pattern.name(), pattern) != null) {
                throw new IllegalArgumentException("There are two patterns named '" + pattern.name() + "'");
            }
            return this;
        }

        /** Adds a section behind those there are. */
        public Builder section(String name, String... patternNames) {
            order.add(new Section(name, List.of(patternNames)));
            return this;
        }

        /** Adds a section behind those there are. */
        public Builder section(Section section) {
            order.add(section);
            return this;
        }

        /** Adds automation whose places count from the song's beginning. */
        public Builder lane(Lane lane) {
            lanes.add(lane);
            return this;
        }

        /** Adds a module that shapes the whole mix. */
        public Builder master(ModuleUse module) {
            master.add(module);
            return this;
        }

        /** Adds a clip, under the name that module settings use. */
        public Builder sample(String name, Sample sample) {
            samples.put(name, sample);
            return this;
        }

        /**
         * The finished song. Without any part, every instrument is a part of the same name.
         *
         * @throws IllegalArgumentException as {@link Song} does
         */
        public Song build() {
            List<Part> players = parts.isEmpty()
                    ? instruments.keySet().stream().map(Part::of).toList()
                    : parts;
            return new Song(title, tempo, meter, seed, instruments, players, patterns, order, lanes, master, samples);
        }
    }
}
