package org.downbeat.core.automation;

import org.downbeat.api.Block;

/** The inner loops that draw straight lines between two anchors. */
final class Cells {
    static final int GRID = Block.GRID;

    /** How far an index lies into its grid cell, 0 to 15/16, for as many indices as blocks commonly have. */
    private static final float[] INTO_CELL = intoCell(8192);

    private Cells() {}

    private static float[] intoCell(int length) {
        float[] table = new float[length];
        for (int i = 0; i < length; i++) {
            table[i] = (i & (GRID - 1)) / (float) GRID;
        }
        return table;
    }

    /** A full cell or a part of it: from {@code a} on the cell's first frame to {@code a + rise} on the next cell's. */
    static void full(float[] values, int from, int to, float a, float rise) {
        if (to > INTO_CELL.length) {
            for (int i = from; i < to; i++) {
                values[i] = a + INTO_CELL[i & (GRID - 1)] * rise;
            }
            return;
        }
        line(values, INTO_CELL, from, to, a, rise);
    }

    private static void line(float[] values, float[] into, int from, int to, float a, float rise) {
        for (int i = from; i < to; i++) {
            values[i] = a + into[i] * rise;
        }
    }

    /** A cell cut short by an end of its segment: anchors {@code a} at index {@code first}, {@code b} a length later. */
    static void part(float[] values, int from, int to, float a, float b, int first, int length) {
        for (int i = from; i < to; i++) {
            values[i] = between(a, b, i - first, length);
        }
    }

    /** The value {@code j} of {@code length} frames from {@code a} to {@code b}; rounds as {@link #full} does. */
    static float between(float a, float b, int j, int length) {
        return a + j / (float) length * (b - a);
    }
}
