package org.downbeat.tracker.lane;

import java.util.List;
import java.util.stream.Collectors;

/** A lane that cannot be read; it knows every mistake in it. */
public final class LaneSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<LaneMistake> mistakes;

    LaneSyntaxException(String lane, List<LaneMistake> mistakes) {
        super("Lane '" + lane + "': "
                + mistakes.stream().map(LaneMistake::toString).collect(Collectors.joining("; ")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** The mistakes, in the order of the text. */
    public List<LaneMistake> mistakes() {
        return mistakes;
    }
}
