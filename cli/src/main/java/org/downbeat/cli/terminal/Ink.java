package org.downbeat.cli.terminal;

import java.util.OptionalDouble;

/** What a terminal shows besides letters: colours and block characters, or neither. */
public enum Ink {
    /** Letters alone: for files, pipes, {@code NO_COLOR}, and charsets without blocks. */
    PLAIN,
    /** Colours and blocks. */
    RICH;

    /** Colours that are told apart on dark and on light ground; none is the only carrier of what it says. */
    public enum Colour {
        RED(31),
        GREEN(32),
        BLUE(94),
        GREY(90);

        private final int code;

        Colour(int code) {
            this.code = code;
        }
    }

    /** Eighths of a cell, from nothing to seven. */
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private static final int BAR_CELLS = 10;

    /** Where a level's bar begins; below it music is a murmur. */
    private static final double FLOOR_LUFS = -40;

    /** A text in a colour (ECMA-48, SGR), or as it is. */
    public String paint(Colour colour, String text) {
        return this == PLAIN ? text : "\u001b[" + colour.code + "m" + text + "\u001b[0m";
    }

    /** Whether there is a column for bars. */
    public boolean hasBars() {
        return this == RICH;
    }

    /** A small bar of a level, full at 0 LUFS and empty at -40 LUFS and for silence. */
    public String levelBar(OptionalDouble lufs) {
        return bar(lufs.isPresent() ? 1 - lufs.getAsDouble() / FLOOR_LUFS : 0);
    }

    /** A small bar of a part of a whole, 0 to 1. */
    public String bar(double part) {
        int eighths = (int) Math.round(8 * BAR_CELLS * Math.max(0, Math.min(1, part)));
        String last = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        String bar = "█".repeat(eighths / 8) + last;
        return bar + " ".repeat(BAR_CELLS - bar.length());
    }
}
