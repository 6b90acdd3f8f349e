package org.downbeat.core.automation;

import org.downbeat.core.PlainNumber;
import org.downbeat.core.time.SongClock;

/**
 * A short linear ramp that <em>ends</em> on a point, so that a jump does not click.
 *
 * @param amount how long, 0 or more
 * @param unit what the amount counts
 */
public record Smoothing(double amount, Unit unit) {
    /** None: the value jumps. */
    public static final Smoothing NONE = new Smoothing(0, Unit.FRAMES);

    /** What a window is measured in. */
    public enum Unit {
        /** Quarter notes, at the tempo there. */
        BEATS("beats"),
        /** Thousandths of a second. */
        MILLISECONDS("ms"),
        /** Seconds. */
        SECONDS("s"),
        /** Sample frames. */
        FRAMES("frames");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }
    }

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException when it is below 0 or no finite number
     */
    public Smoothing {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A smoothing window of " + PlainNumber.of(amount) + " " + unit.symbol
                    + " is none; write 0 or more");
        }
    }

    /** A window in beats (quarter notes). */
    public static Smoothing beats(double beats) {
        return new Smoothing(beats, Unit.BEATS);
    }

    /** A window in milliseconds. */
    public static Smoothing milliseconds(double milliseconds) {
        return new Smoothing(milliseconds, Unit.MILLISECONDS);
    }

    /** A window in seconds. */
    public static Smoothing seconds(double seconds) {
        return new Smoothing(seconds, Unit.SECONDS);
    }

    /** A window in frames. */
    public static Smoothing frames(long frames) {
        return new Smoothing(frames, Unit.FRAMES);
    }

    /** Whether there is a window at all. */
    public boolean isAsked() {
        return amount > 0;
    }

    /** The frame at which a window that ends at {@code end} begins; below 0 when it reaches back over the start. */
    long start(SongClock clock, long end) {
        double seconds = clock.secondsAtFrame(end);
        return switch (unit) {
            case BEATS -> clock.frameAt(clock.beatAtFrame(end) - amount);
            case MILLISECONDS -> clock.frameAtSeconds(seconds - amount / 1000);
            case SECONDS -> clock.frameAtSeconds(seconds - amount);
            case FRAMES -> (long) Math.floor(end - amount);
        };
    }

    /** Such as {@code 5 ms}. */
    @Override
    public String toString() {
        if (amount == 1 && unit == Unit.BEATS) {
            return "1 beat";
        }
        return PlainNumber.of(amount) + " " + unit.symbol;
    }
}
