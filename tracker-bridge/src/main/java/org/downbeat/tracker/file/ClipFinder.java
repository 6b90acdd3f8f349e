package org.downbeat.tracker.file;

import java.io.IOException;
import org.downbeat.api.Sample;

/** Finds the clips that a song names. */
@FunctionalInterface
public interface ClipFinder {
    /** Finds none. */
    ClipFinder NONE = (name, path) -> {
        throw new IOException("clips cannot be read here; remove it");
    };

    /**
     * Reads a clip.
     *
     * @param name what the song calls it
     * @param path as written in the song, beside the song file
     * @throws IOException when there is none; the message says what would be accepted
     */
    Sample find(String name, String path) throws IOException;
}
