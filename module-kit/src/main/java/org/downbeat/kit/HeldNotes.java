package org.downbeat.kit;

/**
 * The keys that are down, in the order they were pressed: who is playing, and what to go back to when the latest key is
 * let go. Allocates nothing after its constructor.
 */
public final class HeldNotes {
    private static final int KEYS = 128;

    private final int[] order = new int[KEYS];
    private final double[] pitches = new double[KEYS];
    private final double[] velocities = new double[KEYS];
    private int count;

    /** A key goes down; when it is down already it becomes the latest. */
    public void press(int note, double pitch, double velocity) {
        lift(note);
        order[count++] = note;
        pitches[note] = pitch;
        velocities[note] = velocity;
    }

    /** A key goes up. */
    public void lift(int note) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            order[kept] = order[i];
            kept += order[i] == note ? 0 : 1;
        }
        count = kept;
    }

    /** All keys go up. */
    public void clear() {
        count = 0;
    }

    /** Whether no key is down. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** How many keys are down. */
    public int count() {
        return count;
    }

    /** The key pressed last of those down; only when there is one. */
    public int latest() {
        return order[count - 1];
    }

    /** The pitch a key was pressed with, in MIDI semitones. */
    public double pitch(int note) {
        return pitches[note];
    }

    /** The velocity a key was pressed with, 1–127. */
    public double velocity(int note) {
        return velocities[note];
    }
}
