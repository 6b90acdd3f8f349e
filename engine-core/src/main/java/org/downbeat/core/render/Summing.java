package org.downbeat.core.render;

import java.util.Arrays;

/**
 * The sum of wires in their declared order: {@code ((w₀ + w₁) + w₂) + …}, four at a time where it can be, with the same
 * roundings. A wire whose output was written has weights of 1, which change no bit.
 */
final class Summing {
    private static final int FOUR = 4;

    private Summing() {}

    /**
     * Writes frames 0 to {@code n} of one channel.
     *
     * @param wires those that sound
     * @param count how many those are
     */
    static void sum(WireEnd[] wires, int count, int c, float[] sum, int n) {
        Arrays.fill(sum, 0, n, 0f);
        for (int k = 0; k < count; ) {
            if (k + FOUR <= count && areStraight(wires, c, k, k + FOUR)) {
                add(sum, c, wires[k], wires[k + 1], wires[k + 2], wires[k + 3], n);
                k += FOUR;
            } else {
                add(sum, c, wires[k++], n);
            }
        }
    }

    /** Whether nothing of one side goes to the other. */
    private static boolean areStraight(WireEnd[] wires, int c, int from, int to) {
        for (int k = from; k < to; k++) {
            if (wires[k].other(c) != 0) {
                return false;
            }
        }
        return true;
    }

    private static void add(float[] sum, int c, WireEnd w, int n) {
        if (w.other(c) == 0) {
            Kernels.add(sum, w.signal(c), w.level(), w.own(c), 0, n);
        } else {
            Kernels.add(sum, w.signal(c), w.signal(1 - c), w.level(), w.own(c), w.other(c), 0, n);
        }
    }

    private static void add(float[] sum, int c, WireEnd w, WireEnd x, WireEnd y, WireEnd z, int n) {
        Kernels.add(
                sum,
                w.signal(c),
                w.level(),
                w.own(c),
                x.signal(c),
                x.level(),
                x.own(c),
                y.signal(c),
                y.level(),
                y.own(c),
                z.signal(c),
                z.level(),
                z.own(c),
                n);
    }
}
