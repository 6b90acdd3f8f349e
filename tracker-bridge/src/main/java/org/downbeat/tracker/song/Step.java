package org.downbeat.tracker.song;

import java.util.OptionalDouble;

/** Something that happens in a row of a track. Rows without a step leave the note before them sounding. */
public sealed interface Step {
    /** The row it stands in, from 0 on. */
    int row();

    /** How far behind the row's beginning it comes, as a fraction of a row: 0 to below 1. */
    double offset();

    /**
     * A note begins.
     *
     * @param row the row it stands in, from 0 on
     * @param offset how late it comes, as a fraction of a row, 0 to below 1
     * @param note MIDI number 0 to 127; 60 is C-4
     * @param velocity 1 to 127
     * @param beats its length in beats; empty: until the next step of its track
     * @param chance how probable it is, above 0 to 1
     */
    record Note(int row, double offset, int note, int velocity, OptionalDouble beats, double chance) implements Step {
        /**
         * Checks.
         *
         * @throws IllegalArgumentException for a number outside the ranges above
         */
        public Note {
            requirePlace(row, offset);
            NoteName.require(note);
            Dynamic.requireVelocity(velocity);
            if (beats.isPresent() && !(beats.getAsDouble() > 0 && beats.getAsDouble() <= LONGEST)) {
                throw new IllegalArgumentException("A note of " + beats.getAsDouble()
                        + " beats cannot be; write a length above 0 to " + (int) LONGEST);
            }
            if (!(chance > 0 && chance <= 1)) {
                throw new IllegalArgumentException(
                        "A chance of " + chance + " cannot be; write above 0 to 1 (or above 0 % to 100 %)");
            }
        }
    }

    /**
     * The track's notes end, with their release ({@code ===}).
     *
     * @param row the row it stands in, from 0 on
     * @param offset how late it comes, as a fraction of a row, 0 to below 1
     */
    record Off(int row, double offset) implements Step {
        /** Checks as {@link Note} does. */
        public Off {
            requirePlace(row, offset);
        }
    }

    /**
     * The track's notes are cut short, without their release ({@code ^^^}).
     *
     * @param row the row it stands in, from 0 on
     * @param offset how late it comes, as a fraction of a row, 0 to below 1
     */
    record Cut(int row, double offset) implements Step {
        /** Checks as {@link Note} does. */
        public Cut {
            requirePlace(row, offset);
        }
    }

    /** Longest note that can be written, in beats. */
    double LONGEST = 10_000;

    /** A note at the beginning of its row that lasts until the next step. */
    static Note note(int row, int note, int velocity) {
        return new Note(row, 0, note, velocity, OptionalDouble.empty(), 1);
    }

    /** A note at the beginning of its row, of a length in beats. */
    static Note note(int row, int note, int velocity, double beats) {
        return new Note(row, 0, note, velocity, OptionalDouble.of(beats), 1);
    }

    private static void requirePlace(int row, double offset) {
        if (row < 0) {
            throw new IllegalArgumentException("Row " + row + " cannot be; rows count from 0");
        }
        if (!(offset >= 0 && offset < 1)) {
            throw new IllegalArgumentException(
                    "An offset of " + offset + " cannot be; write a fraction of a row, 0 to below 1");
        }
    }
}
