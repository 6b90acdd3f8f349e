package org.downbeat.tracker.table;

import java.util.Locale;
import java.util.OptionalDouble;

/** How loud a row is in one word, by its average RMS level. */
public enum Grade {
    /** −10 dBFS or more. */
    BOLD,
    /** −18 dBFS or more. */
    BALANCED,
    /** Below −18 dBFS. */
    SOFT,
    /** No sound at all. */
    SILENT;

    private static final double BOLD_FROM = -10;
    private static final double BALANCED_FROM = -18;

    /** The grade of an average RMS level in dBFS; empty is silence. */
    public static Grade of(OptionalDouble averageRmsDbfs) {
        if (averageRmsDbfs.isEmpty()) {
            return SILENT;
        }
        double level = averageRmsDbfs.getAsDouble();
        return level >= BOLD_FROM ? BOLD : level >= BALANCED_FROM ? BALANCED : SOFT;
    }

    /** The lower-case word for tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
