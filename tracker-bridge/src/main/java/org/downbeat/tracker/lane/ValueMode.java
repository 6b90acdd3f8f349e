package org.downbeat.tracker.lane;

import java.util.Locale;

/** What the numbers of a lane count. */
public enum ValueMode {
    /** 0 to 1, from the parameter's smallest value to its largest. */
    NORMALIZED(1, "0 to 1"),
    /** 0 to 100, from the parameter's smallest value to its largest. */
    PERCENT(100, "0 to 100"),
    /** The parameter's own unit, such as Hz. */
    RAW(Double.POSITIVE_INFINITY, "the parameter's own range");

    private final double most;
    private final String accepted;

    ValueMode(double most, String accepted) {
        this.most = most;
        this.accepted = accepted;
    }

    /** Whether a number lies within what the mode counts. */
    public boolean covers(double value) {
        return this == RAW || (value >= 0 && value <= most);
    }

    /** What may be written, for messages. */
    public String accepted() {
        return accepted;
    }

    /** A number as a fraction of the travel, 0 to 1; numbers outside are the ends. */
    double fraction(double value) {
        return Math.min(most, Math.max(0, value)) / most;
    }

    /** As written in a lane. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
