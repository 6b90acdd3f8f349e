package org.downbeat.cli.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.downbeat.core.time.BarBeat;

/**
 * How one piece of music differs from another, in level.
 *
 * @param first what is compared
 * @param second with what
 * @param within differences up to this are none, in dB
 * @param bars every bar of either
 * @param parts every part of either, when both are songs
 */
record Comparison(Take first, Take second, double within, List<Bar> bars, List<Part> parts) {
    /** What nobody sees in tenths of a dB: of places that differ alike, the first is named. */
    private static final double ALIKE_DB = 0.05;

    /** How much the two are the same. */
    enum Likeness {
        /** The same samples. */
        IDENTICAL,
        /** No difference in level above the limit. */
        ALIKE,
        /** Something differs. */
        DIFFERENT
    }

    /**
     * A level here and there.
     *
     * @param first in LUFS; empty for silence
     * @param second in LUFS; empty for silence
     */
    record Levels(OptionalDouble first, OptionalDouble second) {
        /** The second less the first, in dB; endless where only one of them sounds. */
        double difference() {
            if (first.isPresent() && second.isPresent()) {
                return second.getAsDouble() - first.getAsDouble();
            }
            return first.isPresent() == second.isPresent()
                    ? 0
                    : second.isPresent() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }

        boolean sound() {
            return first.isPresent() || second.isPresent();
        }

        boolean differ(double within) {
            return Math.abs(difference()) > within;
        }
    }

    /** A beat of a part that differs. */
    record Beat(BarBeat place, Levels levels) {}

    /**
     * A bar.
     *
     * @param number as musicians count
     * @param levels of the mix
     * @param parts those that differ in it, each with the beat where it differs most
     */
    record Bar(int number, Levels levels, List<Part> parts) {}

    /**
     * A part.
     *
     * @param name of the part
     * @param most where it differs most, if anywhere
     * @param presence in which of the two it plays
     */
    record Part(String name, Optional<Beat> most, Presence presence) {}

    /** In which of the two a part plays. */
    enum Presence {
        /** In both. */
        BOTH,
        /** In the first only. */
        FIRST,
        /** In the second only. */
        SECOND
    }

    static Comparison of(Take first, Take second, double within) {
        List<Part> parts = parts(first, second, within, -1);
        Set<Integer> numbers = new LinkedHashSet<>(first.bars().keySet());
        numbers.addAll(second.bars().keySet());
        List<Bar> bars = new ArrayList<>();
        for (int number : numbers) {
            Levels levels = new Levels(level(first.bars(), number), level(second.bars(), number));
            bars.add(new Bar(number, levels, parts(first, second, within, number)));
        }
        return new Comparison(first, second, within, bars, parts);
    }

    /** The parts with where they differ most in a bar, those that do; with -1, all parts in all bars. */
    private static List<Part> parts(Take first, Take second, double within, int bar) {
        List<Part> parts = new ArrayList<>();
        if (first.parts().isEmpty() || second.parts().isEmpty()) {
            return parts;
        }
        Set<String> names = new LinkedHashSet<>(first.parts().keySet());
        names.addAll(second.parts().keySet());
        for (String name : names) {
            Presence presence = !second.parts().containsKey(name)
                    ? Presence.FIRST
                    : first.parts().containsKey(name) ? Presence.BOTH : Presence.SECOND;
            Map<BarBeat, OptionalDouble> here = first.parts().getOrDefault(name, Map.of());
            Map<BarBeat, OptionalDouble> there = second.parts().getOrDefault(name, Map.of());
            Optional<Beat> most = most(here, there, within, bar);
            if (bar < 0 || most.isPresent()) {
                parts.add(new Part(name, most, presence));
            }
        }
        return parts;
    }

    private static Optional<Beat> most(
            Map<BarBeat, OptionalDouble> here, Map<BarBeat, OptionalDouble> there, double within, int bar) {
        Set<BarBeat> places = new LinkedHashSet<>(here.keySet());
        places.addAll(there.keySet());
        Beat most = null;
        for (BarBeat place : places) {
            Levels levels = new Levels(level(here, place), level(there, place));
            boolean isMeant = bar < 0 || place.bar() == bar;
            boolean isMore =
                    most == null || Math.abs(levels.difference()) > Math.abs(most.levels.difference()) + ALIKE_DB;
            if (isMeant && levels.differ(within) && isMore) {
                most = new Beat(place, levels);
            }
        }
        return Optional.ofNullable(most);
    }

    private static <K> OptionalDouble level(Map<K, OptionalDouble> levels, K place) {
        return levels.getOrDefault(place, OptionalDouble.empty());
    }

    /** The bars in which either sounds. */
    List<Bar> sounding() {
        return bars.stream().filter(bar -> bar.levels.sound()).toList();
    }

    /** The bars that differ, or in which a part does. */
    List<Bar> differing() {
        return bars.stream()
                .filter(bar -> bar.levels.differ(within) || !bar.parts.isEmpty())
                .toList();
    }

    /** The parts that differ. */
    List<Part> changed() {
        return parts.stream()
                .filter(part -> part.presence != Presence.BOTH || part.most.isPresent())
                .toList();
    }

    Likeness likeness() {
        if (first.digest().equals(second.digest())) {
            return Likeness.IDENTICAL;
        }
        return differing().isEmpty() && changed().isEmpty() ? Likeness.ALIKE : Likeness.DIFFERENT;
    }
}
