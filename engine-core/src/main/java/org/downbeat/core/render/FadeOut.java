package org.downbeat.core.render;

/**
 * Lets a node's output fall silent without a click: from its last good sample {@code y} in a straight line to zero,
 * {@code y · (1 − (k + 1) / length)} at frame {@code k}.
 */
final class FadeOut {
    private final OutputPort[] outputs;
    private final float[][] last;
    private final float[][] origin;
    private final int length;

    FadeOut(OutputPort[] outputs, int length) {
        this.outputs = outputs;
        this.length = length;
        this.last = new float[outputs.length][];
        this.origin = new float[outputs.length][];
        for (int p = 0; p < outputs.length; p++) {
            last[p] = new float[outputs[p].channels.length];
            origin[p] = new float[outputs[p].channels.length];
        }
    }

    /** Keeps the last sample of a block, in case the next one fails at once. */
    void remember(int n) {
        for (int p = 0; p < last.length; p++) {
            for (int c = 0; c < last[p].length; c++) {
                last[p][c] = finite(outputs[p].channels[c][n - 1]);
            }
        }
    }

    /**
     * Writes frames {@code from..to} of a node that is muted since {@code elapsed} frames; returns whether they sound.
     */
    boolean run(long elapsed, int from, int to) {
        for (int p = 0; p < last.length; p++) {
            for (int c = 0; c < last[p].length; c++) {
                float[] y = outputs[p].channels[c];
                if (elapsed == 0) {
                    origin[p][c] = from > 0 ? finite(y[from - 1]) : last[p][c];
                }
                run(y, origin[p][c], elapsed, from, to);
            }
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
