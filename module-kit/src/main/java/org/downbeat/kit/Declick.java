package org.downbeat.kit;

/** The shortest fade that takes sound away without a click: 3 ms. */
public final class Declick {
    /** Its length in seconds. */
    public static final double SECONDS = 0.003;

    private Declick() {}

    /** Its length at a sample rate, in frames, at least 1. */
    public static int frames(double sampleRate) {
        return Math.max(1, (int) Math.rint(SECONDS * sampleRate));
    }
}
