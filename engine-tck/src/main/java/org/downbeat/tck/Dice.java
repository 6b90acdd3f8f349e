package org.downbeat.tck;

/** Random numbers by index: the same number for the same seed and index, in whatever order they are asked for. */
final class Dice {
    private Dice() {}

    /** A number from 0 (inclusive) to 1 (exclusive). */
    static double unit(long seed, long index) {
        return (mix(mix(seed) + index) >>> 11) * 0x1p-53;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long z) {
        long a = (z + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
