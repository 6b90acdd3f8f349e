package org.downbeat.core.automation;

import org.downbeat.api.Block;
import org.downbeat.kit.Line;
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

    /** The value at a frame of the segment, as a lane writes it. */
    double valueAt(long frame);

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
        /** Anchors are needed against rounding even where the path is straight; few of them make long, fast loops. */
        private static final int WIDEST_GRID = 1024;

        /** How far a chord may be from its curve: a millionth of the value. */
        private static final double TOLERANCE = 1e-6;

        Ramp(long from, long to, Path path, Fade fade, @Nullable PlacedPoint origin, PlacedPoint target) {
            this(from, to, path, fade, grid(path, fade, to - from), origin, target);
        }

        private static int grid(Path path, Fade fade, long frames) {
            if (fade.shape() == Shape.LINEAR && path instanceof Path.Straight) {
                return WIDEST_GRID;
            }
            if (fade.shape() == Shape.LINEAR && path instanceof Path.ByRatio ratio) {
                return grid(Math.abs(ratio.octaves()) / frames);
            }
            return Block.GRID;
        }

        /** Between anchors that differ by a ratio of {@code e^r} a curve of equal ratios bends by r²/8 of its value. */
        private static int grid(double octavesAFrame) {
            double widest = StrictMath.sqrt(8 * TOLERANCE) / (StrictMath.log(2) * octavesAFrame);
            return Integer.highestOneBit((int) Math.max(Block.GRID, Math.min(WIDEST_GRID, widest)));
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

        /** Writes the values at an anchor and at those that follow, as many as there are; returns the lines between them. */
        int fill(float[] knots, long anchor) {
            long at = anchor;
            int lines = 0;
            knots[0] = (float) exact(at);
            while (at < to && lines + 1 < knots.length) {
                at = anchorAfter(at);
                knots[++lines] = (float) exact(at);
            }
            return lines;
        }

        long anchorAt(long frame) {
            return Math.max(from, frame & -grid);
        }

        long anchorAfter(long frame) {
            return Math.min(to, (frame | (grid - 1)) + 1);
        }
    }
}
