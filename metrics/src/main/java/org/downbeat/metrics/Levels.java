package org.downbeat.metrics;

import java.util.OptionalDouble;

/**
 * Turns what the meters add up into decibels.
 *
 * <p>At -200 dB and below there is no level but silence, and the reading is undefined. That is 60 dB below the last bit of a
 * 24-bit recording: what lies there is subnormal numbers and the dying tail of the meter's own filter.
 */
final class Levels {
    /** Mean square of -200 dB. */
    static final double SILENT_POWER = 1e-20;

    /** Magnitude of -200 dBFS. */
    static final double SILENT_AMPLITUDE = 1e-10;

    /** So that a sine of 997 Hz reads its own level (BS.1770-5, Annex 1). */
    private static final double LUFS_OFFSET = -0.691;

    private Levels() {}

    /** {@code 20 log10 a}: dBFS of a magnitude, 1.0 is full scale. */
    static OptionalDouble ofAmplitude(double amplitude) {
        return amplitude <= SILENT_AMPLITUDE
                ? OptionalDouble.empty()
                : OptionalDouble.of(20 * StrictMath.log10(amplitude));
    }

    /** {@code 10 log10 p}: dBFS of a mean square; a full-scale square wave is 0, a full-scale sine -3.01. */
    static OptionalDouble ofPower(double meanSquare) {
        return meanSquare <= SILENT_POWER
                ? OptionalDouble.empty()
                : OptionalDouble.of(10 * StrictMath.log10(meanSquare));
    }

    /** {@code -0.691 + 10 log10 z}: loudness of a K-weighted, channel-weighted mean square. */
    static OptionalDouble ofLoudness(double meanSquare) {
        return meanSquare <= SILENT_POWER ? OptionalDouble.empty() : OptionalDouble.of(lufs(meanSquare));
    }

    /** {@code a - b}, when both are defined. */
    static OptionalDouble difference(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(a.getAsDouble() - b.getAsDouble())
                : OptionalDouble.empty();
    }

    static double lufs(double meanSquare) {
        return LUFS_OFFSET + 10 * StrictMath.log10(meanSquare);
    }

    /** The inverse of {@link #lufs}. */
    static double power(double lufs) {
        return StrictMath.pow(10, (lufs - LUFS_OFFSET) / 10);
    }
}
