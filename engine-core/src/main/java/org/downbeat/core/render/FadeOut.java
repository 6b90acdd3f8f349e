package org.downbeat.core.render;

import java.util.Arrays;

/**
 * Lets a node's output fall silent without a click: from its last good sample {@code y} in a straight line to zero,
 * {@code y · (1 − (k + 1) / length)} at frame {@code k}.
 */
final class FadeOut {
    private final float[][] channels;
    private final float[] last;
    private final float[] origin;
    private final int length;

    FadeOut(OutputPort[] outputs, int length) {
        this.length = length;
        channels = Arrays.stream(outputs)
                .flatMap(output -> Arrays.stream(output.channels))
                .toArray(float[][]::new);
        last = new float[channels.length];
        origin = new float[channels.length];
    }

    /** Keeps the last sample of a block, in case the next one fails at once. */
    void remember(int n) {
        for (int c = 0; c < channels.length; c++) {
            last[c] = channels[c][n - 1];
        }
    }

    /**
     * Writes frames {@code from..to} of a node that is muted since {@code elapsed} frames; returns whether they sound.
     */
    boolean run(long elapsed, int from, int to) {
        for (int c = 0; c < channels.length; c++) {
            float[] y = channels[c];
            if (elapsed == 0) {
                origin[c] = finite(from > 0 ? y[from - 1] : last[c]);
            }
            run(y, origin[c], elapsed, from, to);
        }
        return elapsed < length;
    }

    private void run(float[] y, float start, long elapsed, int from, int to) {
        for (int i = from; i < to; i++) {
            long k = elapsed + i - from + 1;
            y[i] = k < length ? start * (1f - (float) k / length) : 0f;
        }
    }

    private static float finite(float sample) {
        return Float.isFinite(sample) ? sample : 0f;
    }
}
