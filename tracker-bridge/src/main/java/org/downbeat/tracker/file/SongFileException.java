package org.downbeat.tracker.file;

import java.util.List;
import java.util.stream.Collectors;

/** A song file that cannot be played; it knows every mistake in it. */
public final class SongFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    SongFileException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining(System.lineSeparator())));
        this.mistakes = List.copyOf(mistakes);
    }

    /** The mistakes, in the order of the file; at least one. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
