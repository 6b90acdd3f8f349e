package org.downbeat.tracker.song;

import java.util.Locale;

/** Dynamic marks, and the one vocabulary of velocities: 1 to 127, or <i>pp</i> to <i>ff</i> in steps of 16. */
public enum Dynamic {
    /** Very soft. */
    PP(32),
    /** Soft. */
    P(48),
    /** Rather soft. */
    MP(64),
    /** Rather loud. */
    MF(80),
    /** Loud. */
    F(96),
    /** Very loud. */
    FF(112);

    /** The velocity of a step that names none. */
    public static final int DEFAULT_VELOCITY = 100;

    /** The hardest hit. */
    public static final int HARDEST = 127;

    private static final String ACCEPTED = "write 1 to 127, or one of pp, p, mp, mf, f, ff (0 is a rest)";

    private final int velocity;

    Dynamic(int velocity) {
        this.velocity = velocity;
    }

    /** The MIDI velocity the mark stands for. */
    public int velocity() {
        return velocity;
    }

    /** As written: {@code mf}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a velocity: a whole number 0 to 127, where 0 is a rest, or a dynamic mark.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static int parseVelocity(String text) {
        String word = text.trim();
        for (Dynamic mark : values()) {
            if (mark.name().equalsIgnoreCase(word)) {
                return mark.velocity;
            }
        }
        boolean digits = !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        int velocity = digits ? Integer.parseInt(word) : -1;
        if (velocity < 0 || velocity > HARDEST) {
            throw new IllegalArgumentException("'" + word + "' is no velocity; " + ACCEPTED);
        }
        return velocity;
    }

    static int requireVelocity(int velocity) {
        if (velocity < 1 || velocity > HARDEST) {
            throw new IllegalArgumentException("Velocity " + velocity + " cannot be; " + ACCEPTED);
        }
        return velocity;
    }
}
