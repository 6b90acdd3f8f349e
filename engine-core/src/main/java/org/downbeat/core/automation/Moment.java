package org.downbeat.core.automation;

import org.downbeat.core.PlainNumber;
import org.downbeat.core.time.BarBeat;
import org.downbeat.core.time.SongClock;

/** When something happens, in the terms it was written in; the clock says which frame that is. */
public sealed interface Moment {
    /** Beats (quarter notes) from the start of the song. */
    record Beats(double beats) implements Moment {
        @Override
        public long frame(SongClock clock) {
            return clock.frameAt(beats);
        }

        @Override
        public double amount() {
            return beats;
        }

        @Override
        public String toString() {
            return "beat " + PlainNumber.of(beats);
        }
    }

    /** A bar and beat. */
    record Bars(BarBeat position) implements Moment {
        @Override
        public long frame(SongClock clock) {
            return clock.frameAt(clock.meter().beatAt(position));
        }

        @Override
        public double amount() {
            return position.bar();
        }

        @Override
        public String toString() {
            return position.toString();
        }
    }

    /** Seconds from the start of the song. */
    record Seconds(double seconds) implements Moment {
        @Override
        public long frame(SongClock clock) {
            return clock.frameAtSeconds(seconds);
        }

        @Override
        public double amount() {
            return seconds;
        }

        @Override
        public String toString() {
            return PlainNumber.of(seconds) + " s";
        }
    }

    /** A number of beats (quarter notes) from the start of the song. */
    static Moment beats(double beats) {
        return new Beats(beats);
    }

    /** A bar and beat, both counted from 1. */
    static Moment bars(BarBeat position) {
        return new Bars(position);
    }

    /** A number of seconds from the start of the song. */
    static Moment seconds(double seconds) {
        return new Seconds(seconds);
    }

    /**
     * The frame it falls on.
     *
     * @throws IllegalArgumentException when the song has no such bar and beat
     */
    long frame(SongClock clock);

    /** The number it was written with: it must be finite and not below 0. */
    double amount();
}
