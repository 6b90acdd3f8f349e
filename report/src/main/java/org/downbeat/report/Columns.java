package org.downbeat.report;

import java.util.Arrays;

/**
 * Lowest and highest samples of stretches of equal length. Two neighbours become one whenever there are as many as a
 * picture is wide, so that memory does not grow with the song.
 */
final class Columns {
    private static final int MOST = 800;

    private final float[] low = new float[MOST];
    private final float[] high = new float[MOST];
    private int framesEach = 16;
    private int done;
    private int filled;

    void add(float[][] channels, int from, int to) {
        int at = from;
        while (at < to) {
            if (done == MOST) {
                fold();
            }
            int end = Math.min(to, at + framesEach - filled);
            for (float[] channel : channels) {
                low[done] = lowest(channel, at, end, low[done]);
                high[done] = highest(channel, at, end, high[done]);
            }
            filled += end - at;
            at = end;
            if (filled == framesEach) {
                filled = 0;
                done++;
            }
        }
    }

    /** NaN and infinity are no levels; they are passed over, as the meters do. */
    private static float lowest(float[] x, int from, int to, float soFar) {
        float lowest = soFar;
        for (int i = from; i < to; i++) {
            lowest = x[i] >= -Float.MAX_VALUE ? Math.min(lowest, x[i]) : lowest;
        }
        return lowest;
    }

    private static float highest(float[] x, int from, int to, float soFar) {
        float highest = soFar;
        for (int i = from; i < to; i++) {
            highest = x[i] <= Float.MAX_VALUE ? Math.max(highest, x[i]) : highest;
        }
        return highest;
    }

    private void fold() {
        done = MOST / 2;
        for (int i = 0; i < done; i++) {
            low[i] = Math.min(low[2 * i], low[2 * i + 1]);
            high[i] = Math.max(high[2 * i], high[2 * i + 1]);
        }
        Arrays.fill(low, done, MOST, 0);
        Arrays.fill(high, done, MOST, 0);
        framesEach *= 2;
    }

    int framesEach() {
        return framesEach;
    }

    int size() {
        return filled > 0 ? done + 1 : done;
    }

    float low(int column) {
        return low[column];
    }

    float high(int column) {
        return high[column];
    }
}
