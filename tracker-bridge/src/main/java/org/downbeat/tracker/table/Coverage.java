package org.downbeat.tracker.table;

import java.util.Locale;

/** How much of what its label says a row holds. */
public enum Coverage {
    /** All of it. */
    WHOLE,
    /** A part of it, because the music ends or is cut inside. */
    PARTIAL,
    /** What rings on behind the end of the music. */
    TAIL;

    /** The lower-case word for tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
