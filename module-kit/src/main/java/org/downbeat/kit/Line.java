package org.downbeat.kit;

/** Draws straight lines whose every frame is computed from one anchor, so that they are the same wherever calls end. */
public final class Line {
    /** Each index as a float, exact; longer blocks than this are drawn without the table, to the same bits. */
    private static final float[] INDEX = indices(8192);

    private Line() {}

    private static float[] indices(int length) {
        float[] table = new float[length];
        for (int i = 0; i < length; i++) {
            table[i] = i;
        }
        return table;
    }

    /** Rise per frame of the line from {@code a} to {@code b}: never so steep that a frame before the last passes b. */
    public static float slope(float a, float b, long frames) {
        return (float) (((double) b - a) / frames);
    }

    /** The value {@code frames} after the anchor; fewer than 2²⁴. */
    public static float at(float anchor, float slope, int frames) {
        return anchor + frames * slope;
    }

    /** Writes {@code values[from..to)}: index {@code i} lies {@code i + shift} frames after the anchor, fewer than 2²⁴. */
    public static void draw(float[] values, int from, int to, float anchor, float slope, int shift) {
        if (to <= INDEX.length) {
            fromTable(values, INDEX, from, to, anchor, slope, shift);
        } else {
            for (int i = from; i < to; i++) {
                values[i] = at(anchor, slope, i + shift);
            }
        }
    }

    /** Whole numbers below 2^24 are exact as floats, so this rounds as {@link #at} does; and it vectorises. */
    private static void fromTable(
            float[] values, float[] index, int from, int to, float anchor, float slope, float shift) {
        for (int i = from; i < to; i++) {
            values[i] = anchor + (index[i] + shift) * slope;
        }
    }
}
