package org.downbeat.tracker.table;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Figures as tables print them. */
public final class Figures {
    /** What stands for a figure that does not exist. */
    public static final String NONE = "—";

    private Figures() {}

    /** One decimal, or a dash. */
    public static String text(OptionalDouble figure) {
        return figure.isPresent() ? oneDecimal(figure.getAsDouble()) : NONE;
    }

    /** One decimal, never {@code -0.0}. */
    public static String oneDecimal(double figure) {
        double rounded = Math.rint(figure * 10) / 10;
        return String.format(Locale.ROOT, "%.1f", rounded == 0 ? 0.0 : rounded);
    }

    /** The figure, or null, as JSON has it. */
    static @Nullable Double orNull(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
