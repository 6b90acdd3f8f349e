package org.downbeat.kit;

import java.util.Arrays;

/**
 * A gain that moves smoothly from where it is to where it shall be: the gate of a voice, a crossfade, a mute.
 *
 * <p>{@code n} frames after a move of {@code frames} frames began, the gain is {@code from + (to − from)·s(n / frames)}
 * with {@code s(p) = p²(3 − 2p)}, whose slope is 0 at both ends. It is counted in frames, so it has the same bits wherever
 * blocks end. Allocates nothing.
 */
public final class Fade {
    private float from;
    private float to;
    private int frames;
    private int position;

    /** Stands still at a gain from now on. */
    public void jump(double gain) {
        from = (float) gain;
        to = from;
        frames = 0;
        position = 0;
    }

    /**
     * Sets out for another gain from wherever it is now.
     *
     * @param gain where to
     * @param length frames until it is there; below 1 = at once
     */
    public void move(double gain, int length) {
        from = level();
        to = (float) gain;
        frames = Math.max(0, length);
        position = 0;
    }

    /** The gain of the next frame. */
    public float level() {
        return position < frames ? at(from, to - from, 1f / frames, position) : to;
    }

    /** Where it is heading, or stands. */
    public float target() {
        return to;
    }

    /** Whether the gain of the next frame is the target's. */
    public boolean isSettled() {
        return position >= frames;
    }

    /** Whether it has arrived at silence. */
    public boolean isClosed() {
        return isSettled() && to == 0;
    }

    /** Writes the gains of frames {@code start} to {@code end} (exclusive) and moves on behind them. */
    public void fill(float[] gains, int start, int end) {
        int moving = Math.min(end, start + Math.max(0, frames - position));
        if (start < moving) {
            ramp(gains, start, moving, position);
        }
        Arrays.fill(gains, moving, end, to);
        position = Math.min(frames, position + (end - start));
    }

    private void ramp(float[] gains, int start, int end, int first) {
        float a = from;
        float difference = to - from;
        float perFrame = 1f / frames;
        int lag = first - start;
        for (int i = start; i < end; i++) {
            gains[i] = at(a, difference, perFrame, i + lag);
        }
    }

    private static float at(float a, float difference, float perFrame, int n) {
        float p = n * perFrame;
        return a + difference * (p * p * (3 - 2 * p));
    }
}
