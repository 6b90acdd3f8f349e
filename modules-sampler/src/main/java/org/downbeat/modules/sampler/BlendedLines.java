package org.downbeat.modules.sampler;

import org.downbeat.kit.Interpolation;

/**
 * Reads two layers that keep step along straight lines, while they run at an even speed: blends the frames that a block
 * passes, and reads that.
 *
 * <pre>{@code
 * b[n] = g·x[n] + h·y[n],   out = b[n] + f·(b[n + 1] − b[n])
 * }</pre>
 *
 * <p>That is {@link BlendedLayers} to the bit. Left and right lie side by side, so that what a frame of output needs are four
 * neighbours; it takes less than half of the time of reading one layer after the other.
 */
final class BlendedLines {
    /** Faster ones pass more frames than are worth blending. */
    private static final int TOP_SPEED = 4;

    private final float[] blend;
    private final float[] second;
    private final long widest;
    private long position;
    private long step;

    BlendedLines(int channels, int maxFrames) {
        int pairs = TOP_SPEED * maxFrames + 2;
        blend = new float[2 * pairs];
        second = new float[2 * pairs];
        widest = channels == 2 ? (long) TOP_SPEED << 32 : 0;
    }

    /** Whether it reads by such steps: small ones, in a stereo render. */
    boolean canTake(long evenStep) {
        return evenStep <= widest;
    }

    /**
     * Blends what two clips are passed over in the next frames.
     *
     * @param at position in the first clip
     * @param apart by how many frames the second is to be read ahead of the first
     * @param evenStep one that it {@link #canTake}
     */
    void blend(Clip one, float oneGain, Clip other, float otherGain, int apart, long at, long evenStep, int frames) {
        position = at & 0xffff_ffffL;
        step = evenStep;
        int first = (int) (at >> 32);
        int values = 2 * ((int) ((position + step * (frames - 1)) >> 32) + 2);
        // Java computes arrays side by side when all of them have one index.
        System.arraycopy(one.pairs(), 2 * first, blend, 0, values);
        System.arraycopy(other.pairs(), 2 * (first + apart), second, 0, values);
        blend(blend, oneGain, second, otherGain, values);
    }

    private static void blend(float[] x, float g, float[] y, float h, int count) {
        for (int i = 0; i < count; i++) {
            // Adding 0 makes 0 of −0, as adding to a silent output does.
            x[i] = g * x[i] + h * y[i] + 0f;
        }
    }

    /** Writes what was blended. */
    void writeTo(float[][] out, int from, int to) {
        Interpolation.readLinesOfPairs(blend, position, step, out[0], out[1], from, to);
    }

    /** Adds what was blended. */
    void addTo(float[][] out, int from, int to) {
        Interpolation.addLinesOfPairs(blend, position, step, out[0], out[1], from, to);
    }
}
