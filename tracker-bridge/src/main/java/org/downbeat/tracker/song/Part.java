package org.downbeat.tracker.song;

/**
 * A player in the band: an instrument with its place in the mix.
 *
 * @param name what tracks and lanes call it
 * @param instrument what it plays on
 * @param levelDb its level in dB, −80 (off) to 24; 0 leaves it as it is
 * @param pan −1 left, 0 centre, 1 right
 * @param hearing whether it is heard
 */
public record Part(String name, String instrument, double levelDb, double pan, Hearing hearing) {
    /** Whether a part is heard. */
    public enum Hearing {
        /** It is, unless another one is alone. */
        ON,
        /** It is not. */
        MUTE,
        /** It is, and every part that is not solo is not. */
        SOLO
    }

    /** Softest level that can be written, in dB. */
    public static final double LEAST_LEVEL_DB = -80;

    /** Loudest level that can be written, in dB. */
    public static final double MOST_LEVEL_DB = 24;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException for a name that is none or a number outside the ranges above
     */
    public Part {
        Names.require("part", name);
        Names.require("instrument", instrument);
        if (!(levelDb >= LEAST_LEVEL_DB && levelDb <= MOST_LEVEL_DB)) {
            throw new IllegalArgumentException(
                    "Part '" + name + "' cannot have a level of " + levelDb + " dB; write -80 to 24 dB");
        }
        if (!(pan >= -1 && pan <= 1)) {
            throw new IllegalArgumentException(
                    "Part '" + name + "' cannot be panned to " + pan + "; write -1 (left) to 1 (right)");
        }
    }

    /** An instrument as it is, in the middle. */
    public static Part of(String instrument) {
        return new Part(instrument, instrument, 0, 0, Hearing.ON);
    }
}
