package org.downbeat.cli.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;

/** One line on a terminal that says how far something is, and leaves no trace when it is done. */
public final class Progress implements AutoCloseable {
    /** What is over sooner needs no progress line. */
    private static final long FIRST_NANOS = 1_000_000_000L;

    private static final long EACH_NANOS = 100_000_000L;

    /** Whether a person watches the stream. */
    public enum Audience {
        /** A terminal. */
        WATCHING,
        /** A file or another program. */
        NONE
    }

    private final PrintWriter err;
    private final String what;
    private final Audience audience;
    private long next = System.nanoTime() + FIRST_NANOS;
    private final TimeLeft timeLeft = new TimeLeft();
    private int shown;

    public Progress(PrintWriter err, String what, Audience audience) {
        this.err = err;
        this.what = what;
        this.audience = audience;
    }

    /** Says how much of the whole is done; cheap enough to be called for every block. */
    public void at(long done, long whole) {
        if (audience == Audience.NONE || whole <= 0) {
            return;
        }
        long now = System.nanoTime();
        if (now - next < 0) {
            return;
        }
        next = now + EACH_NANOS;
        double part = Math.min(1, done / (double) whole);
        OptionalDouble seconds = timeLeft.at(now / 1e9, part);
        String left = seconds.isPresent()
                ? String.format(Locale.ROOT, ", %.0f s left", Math.ceil(seconds.getAsDouble()))
                : "";
        show(String.format(Locale.ROOT, "%s: %.0f %%", what, 100 * part) + left);
    }

    private void show(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        err.flush();
        shown = line.length();
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (shown > 0) {
            show("");
            err.print("\r");
            err.flush();
        }
    }
}
