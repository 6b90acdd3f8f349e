package org.downbeat.tracker.perform;

import org.downbeat.tracker.song.NoteName;

/**
 * A note as it is played.
 *
 * @param part who plays it
 * @param start where it begins, in beats from the song's beginning
 * @param end where it ends, in beats; behind {@code start}
 * @param note MIDI number
 * @param velocity 1 to 127
 * @param ending how it ends
 * @param source where it was written, such as {@code verse, row 4}
 */
public record PlayedNote(String part, double start, double end, int note, int velocity, Ending ending, String source) {
    /** How a note ends. */
    public enum Ending {
        /** With its release. */
        RELEASE,
        /** Short, without its release. */
        CUT
    }

    PlayedNote endingAt(double beat, Ending how) {
        return new PlayedNote(part, start, beat, note, velocity, how, source);
    }

    /** For logs: {@code lead C-4 at 2 for 0.5 beats, velocity 100 (verse, row 4)}. */
    @Override
    public String toString() {
        return part + " " + NoteName.format(note) + " at " + start + " for " + (end - start) + " beats, velocity "
                + velocity + " (" + source + ")";
    }
}
