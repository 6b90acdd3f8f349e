package org.downbeat.modules.synth;

import org.downbeat.kit.FastMath;

/**
 * A sine of one pitch, drawn from the lines that cross the song every {@value #LINE} frames:
 * {@code sin(a + b) = sin a·cos b + cos a·sin b}, where {@code a} is the phase on the last line and {@code b} the way from
 * there, which is the same behind every line and comes from a table.
 *
 * <p>Two products and a sum a frame, in loops that vectorise; the phase stays exact, as it is counted in whole numbers.
 */
final class SteadySine {
    /** Frames from line to line. */
    static final int LINE = 128;

    /** What a phase, in units of 2⁻⁶⁴ cycles, is in turns. */
    private static final double TURNS = 0x1p-64;

    private static final double QUARTER = 0.25;

    private final float[] sines = new float[LINE];
    private final float[] cosines = new float[LINE];

    /** The tables again, by block index, so that loops have one index for all arrays. */
    private final float[] sinesByIndex;

    private final float[] cosinesByIndex;
    private int firstSince = -1;
    private long step;

    SteadySine(int maxFrames) {
        sinesByIndex = new float[maxFrames];
        cosinesByIndex = new float[maxFrames];
    }

    /** How many frames an index lies behind the last line. */
    static int since(long frameOfIndexZero, int index) {
        return (int) ((frameOfIndexZero + index) & (LINE - 1));
    }

    /** Takes a step, in units of 2⁻⁶⁴ cycles a frame. */
    void tune(long newStep) {
        if (newStep == step) {
            return;
        }
        step = newStep;
        firstSince = -1;
        for (int k = 0; k < LINE; k++) {
            double turns = k * step * TURNS;
            sines[k] = (float) FastMath.sinOfTurns(turns);
            cosines[k] = (float) FastMath.sinOfTurns(turns + QUARTER);
        }
    }

    /**
     * Writes the frames from one index to another, at most to the next line.
     *
     * @param phase that of frame {@code from}
     */
    void draw(long phase, float[] out, long frameOfIndexZero, int from, int to) {
        align(since(frameOfIndexZero, 0));
        double a = (phase - since(frameOfIndexZero, from) * step) * TURNS;
        float sine = (float) FastMath.sinOfTurns(a);
        float cosine = (float) FastMath.sinOfTurns(a + QUARTER);
        rotate(sine, cosine, sinesByIndex, cosinesByIndex, out, from, to);
    }

    private void align(int since) {
        if (since == firstSince) {
            return;
        }
        firstSince = since;
        for (int i = 0, k = since, n; i < sinesByIndex.length; i += n, k = 0) {
            n = Math.min(LINE - k, sinesByIndex.length - i);
            System.arraycopy(sines, k, sinesByIndex, i, n);
            System.arraycopy(cosines, k, cosinesByIndex, i, n);
        }
    }

    private static void rotate(
            float sine, float cosine, float[] sines, float[] cosines, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = sine * cosines[i] + cosine * sines[i];
        }
    }
}
