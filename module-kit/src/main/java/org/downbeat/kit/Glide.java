package org.downbeat.kit;

import java.util.Arrays;

/**
 * A frequency that glides from note to note, evenly in semitones: each frame multiplies it by (target/start)^(1/frames).
 *
 * <p>Counted in frames, so it has the same bits wherever blocks end. Allocates nothing.
 */
public final class Glide {
    private double hertz;
    private double target;
    private double factor = 1;
    private int left;

    /** Stands still at a frequency from now on. */
    public void jump(double frequency) {
        hertz = frequency;
        target = frequency;
        left = 0;
    }

    /**
     * Sets out for another frequency from wherever it is now; {@link #jump} must have come first.
     *
     * @param frequency where to, in Hz
     * @param frames until it is there; below 1 = at once
     */
    public void move(double frequency, int frames) {
        if (frames < 1) {
            jump(frequency);
            return;
        }
        target = frequency;
        factor = FastMath.exp2(FastMath.log2(frequency / hertz) / frames);
        left = frames;
    }

    /** The frequency of the next frame, in Hz. */
    public double hertz() {
        return hertz;
    }

    /** Whether it stands still. */
    public boolean isSettled() {
        return left == 0;
    }

    /** Writes the frequencies of frames {@code start} to {@code end} (exclusive) and moves on behind them. */
    public void fill(double[] frequencies, int start, int end) {
        int moving = Math.min(end, start + left);
        double h = hertz;
        for (int i = start; i < moving; i++) {
            frequencies[i] = h;
            h *= factor;
        }
        left -= moving - start;
        hertz = left == 0 ? target : h;
        Arrays.fill(frequencies, moving, end, hertz);
    }
}
