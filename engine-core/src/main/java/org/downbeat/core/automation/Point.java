package org.downbeat.core.automation;

/**
 * A value at a moment, and how the parameter gets there.
 *
 * @param at when
 * @param value plain value, in the parameter's unit; clamped to its range
 * @param fade the path from the point before; {@link Fade#STEP} for none
 * @param smoothing a ramp into a step; a point with a fade needs none, and ignores it
 * @param source who wrote it, for explanations: a lane, a file and line; may be empty
 */
public record Point(Moment at, double value, Fade fade, Smoothing smoothing, String source) {
    /** A step to a value. */
    public static Point step(Moment at, double value) {
        return new Point(at, value, Fade.STEP, Smoothing.NONE, "");
    }

    /** The same point, reached along a path. */
    public Point fading(Fade path) {
        return new Point(at, value, path, smoothing, source);
    }

    /** The same point with a ramp that ends on it. */
    public Point smoothed(Smoothing window) {
        return new Point(at, value, fade, window, source);
    }

    /** The same point with the name of who wrote it. */
    public Point from(String writer) {
        return new Point(at, value, fade, smoothing, writer);
    }

    /** Whether the value travels to this point instead of jumping. */
    boolean travels() {
        return !fade.isStep() || smoothing.isAsked();
    }
}
