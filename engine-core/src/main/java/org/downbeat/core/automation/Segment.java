package org.downbeat.core.automation;

import java.util.Arrays;
import org.downbeat.api.Block;
import org.jspecify.annotations.Nullable;

/** A stretch of a lane in which the value is a closed form of the song frame. Immutable. */
sealed interface Segment {
    /** First frame. */
    long from();

    /** One past the last frame. */
    long to();

    /** The value at {@code from}. */
    double first();

    /** The value that is reached at {@code to}, where the next segment begins. */
    double last();

    /** The point whose value stands, or from which the value is on its way; null for the initial value. */
    @Nullable
    PlacedPoint origin();

    /** The point to which the value is on its way; null when it stands. */
    @Nullable
    PlacedPoint target();

    /** The value at a frame of the segment, as {@link #fill} writes it. */
    double valueAt(long frame);

    /** Writes {@code values[start..end)}, all of the segment; index 0 is frame {@code zero}. */
    void fill(float[] values, long zero, int start, int end);

    /** One value throughout: it stands, or is a stair on the way of a stepped parameter. */
    record Hold(
            long from,
            long to,
            double value,
            @Nullable PlacedPoint origin,
            @Nullable PlacedPoint target) implements Segment {
        @Override
        public double first() {
            return value;
        }

        @Override
        public double last() {
            return value;
        }

        @Override
        public double valueAt(long frame) {
            return value;
        }

        @Override
        public void fill(float[] values, long zero, int start, int end) {
            Arrays.fill(values, start, end, (float) value);
        }
    }

    /**
     * A way along the parameter's scale: exact at its anchors, straight between them. Anchors are its two ends and the
     * lines of a grid fixed to the song.
     *
     * @param grid frames from grid line to grid line, a power of two
     */
    record Ramp(
            long from,
            long to,
            Path path,
            Fade fade,
            int grid,
            @Nullable PlacedPoint origin,
            PlacedPoint target) implements Segment {
        /** A straight path needs anchors only against rounding; fewer of them make longer, faster loops. */
        private static final int STRAIGHT_GRID = 1024;

        Ramp(long from, long to, Path path, Fade fade, @Nullable PlacedPoint origin, PlacedPoint target) {
            this(from, to, path, fade, isStraight(path, fade) ? STRAIGHT_GRID : Block.GRID, origin, target);
        }

        private static boolean isStraight(Path path, Fade fade) {
            return path instanceof Path.Straight && fade.shape() == Shape.LINEAR;
        }

        @Override
        public double first() {
            return path.first();
        }

        @Override
        public double last() {
            return path.last();
        }

        /** The closed form. */
        double exact(long frame) {
            return path.at(fade.at((frame - from) / (double) (to - from)));
        }

        @Override
        public double valueAt(long frame) {
            long anchor = anchorAt(frame);
            long next = anchorAfter(frame);
            double exact = exact(anchor);
            float slope = Line.slope((float) exact, (float) exact(next), next - anchor);
            return frame == anchor ? exact : Line.at((float) exact, slope, (int) (frame - anchor));
        }

        @Override
        public void fill(float[] values, long zero, int start, int end) {
            long anchor = anchorAt(zero + start);
            float a = (float) exact(anchor);
            for (int i = start, stop; i < end; i = stop) {
                long next = anchorAfter(zero + i);
                float b = (float) exact(next);
                stop = (int) Math.min(end, next - zero);
                Line.draw(values, i, stop, a, Line.slope(a, b, next - anchor), (int) (zero - anchor));
                anchor = next;
                a = b;
            }
        }

        private long anchorAt(long frame) {
            return Math.max(from, frame & -grid);
        }

        private long anchorAfter(long frame) {
            return Math.min(to, (frame | (grid - 1)) + 1);
        }
    }
}
