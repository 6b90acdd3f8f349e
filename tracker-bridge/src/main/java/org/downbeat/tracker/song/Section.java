package org.downbeat.tracker.song;

import java.util.List;

/**
 * A stretch of the song under one name, such as the second verse.
 *
 * @param name free text
 * @param patterns names of the patterns it plays, in order
 */
public record Section(String name, List<String> patterns) {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException when it has no name or plays nothing
     */
    public Section {
        patterns = List.copyOf(patterns);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A section needs a name");
        }
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("Section '" + name + "' plays nothing; name at least one pattern");
        }
    }
}
