package org.downbeat.cli.terminal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them. */
public final class Figures {
    /** What stands where there is no number: the level of silence. */
    public static final String NOTHING = "—";

    private Figures() {}

    /** With one decimal, which is as much as an ear can use. */
    public static String tenths(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : NOTHING;
    }

    /** The largest of several, such as the loudest channel's. */
    public static OptionalDouble largest(List<OptionalDouble> values) {
        return values.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    /** Keeps the beginning of a text that is too long. */
    public static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** A length: {@code 3.214 s}, {@code 4:05}, {@code 1:02:03}. */
    public static String length(double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.3f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
