package org.downbeat.tracker.seam;

/**
 * How much a note may differ from one that is struck one velocity softer, without a jump.
 *
 * @param db in level, in dB
 * @param percent in brightness, in percent of its frequency
 */
public record Bound(double db, double percent) {
    /** 1 dB, about what listeners notice (B. Moore, An Introduction to the Psychology of Hearing), and 10 %. */
    public static final Bound USUAL = new Bound(1, 10);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException for numbers that are not above 0
     */
    public Bound {
        if (!(db > 0 && db <= 100 && percent > 0 && percent <= 1000)) {
            throw new IllegalArgumentException("A bound of " + db + " dB and " + percent
                    + " % cannot be; write above 0 to 100 dB, and above 0 to 1000 %");
        }
    }
}
