package org.downbeat.modules.filter;

import org.downbeat.api.Block;
import org.downbeat.api.Control;

/** Brings back some of the original: {@code y = wet·y + (1 − wet)·x}. */
final class Mix {
    private Mix() {}

    /** Blends input 0 into output 0, which holds the filtered sound. */
    static void blend(Block block, Control wet) {
        if (wet.isConstant() && wet.at(block.from()) == 1) {
            return;
        }
        for (int c = 0; c < block.out().channels(); c++) {
            blend(block.in().channel(c), block.out().channel(c), wet.values(), block.from(), block.to());
        }
    }

    private static void blend(float[] x, float[] y, float[] wet, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = wet[i] * y[i] + (1 - wet[i]) * x[i];
        }
    }
}
