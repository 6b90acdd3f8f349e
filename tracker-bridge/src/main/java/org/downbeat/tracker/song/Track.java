package org.downbeat.tracker.song;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One column of a pattern: the steps a part plays. A note without a length ends where the next step of its track comes,
 * in whatever pattern that is; one with a length is ended earlier by {@code ===} and {@code ^^^} only.
 *
 * @param part who plays it
 * @param steps in the order of their places; several notes at one place are a chord
 */
public record Track(String part, List<Step> steps) {
    /**
     * Checks and sorts.
     *
     * @throws IllegalArgumentException when the part's name is none
     */
    public Track {
        Names.require("part", part);
        List<Step> sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparingInt(Step::row).thenComparingDouble(Step::offset));
        steps = List.copyOf(sorted);
    }
}
