package org.downbeat.kit;

/** Levels in decibels and as factors. */
public final class Decibels {
    /** {@code log2(10) / 20}: how many doublings a decibel is. */
    private static final double DOUBLINGS = 0.16609640474436813;

    private Decibels() {}

    /** The factor of a level: {@code 10^(dB / 20)}, with the same bits everywhere. */
    public static double toGain(double decibels) {
        return FastMath.exp2(DOUBLINGS * decibels);
    }
}
