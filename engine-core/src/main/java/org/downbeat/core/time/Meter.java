package org.downbeat.core.time;

/**
 * A time signature such as 4/4 or 6/8.
 *
 * @param beats how many beats a bar has, 1 to 256
 * @param unit which note value counts as one beat: 1, 2, 4, 8, 16, 32 or 64
 */
public record Meter(int beats, int unit) {
    /**
     * Checks the signature.
     *
     * @throws IllegalArgumentException when it is none
     */
    public Meter {
        if (beats < 1 || beats > 256 || unit < 1 || unit > 64 || Integer.bitCount(unit) != 1) {
            throw new IllegalArgumentException(beats + "/" + unit
                    + " is no time signature; write 1 to 256 beats over 1, 2, 4, 8, 16, 32 or 64, such as 6/8");
        }
    }

    /** Length of one of its beats, in quarter notes. */
    public double unitLength() {
        return 4.0 / unit;
    }

    /** Length of a bar, in quarter notes. */
    public double barLength() {
        return beats * unitLength();
    }

    /** As written: {@code 6/8}. */
    @Override
    public String toString() {
        return beats + "/" + unit;
    }
}
