package org.downbeat.kit;

/**
 * Random numbers by counting: the n-th number of a seed is a hash of both, so it is the same whenever and however often it
 * is asked for. The hash is SplitMix64's (Steele, Lea, Flood 2014), which passes BigCrush.
 */
public final class Hash {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /** The n-th number of a seed: 64 random bits. */
    public static long bits(long seed, long n) {
        long z = seed + (n + 1) * GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The n-th number of a seed, from −1 (inclusive) to 1 (exclusive) in 2²⁴ steps. */
    public static float signed(long seed, long n) {
        return (bits(seed, n) >> 40) * 0x1p-23f;
    }

    /** The n-th number of a seed, from 0 (inclusive) to 1 (exclusive) in 2⁵³ steps. */
    public static double unit(long seed, long n) {
        return (bits(seed, n) >>> 11) * 0x1p-53;
    }
}
