package org.downbeat.core.automation;

import java.util.Arrays;
import org.downbeat.api.ParameterSpec;
import org.jspecify.annotations.Nullable;

/** A stretch of a lane in which the value is a closed form of the song frame. Immutable. */
sealed interface Segment {
    /** First frame. */
    long from();

    /** One past the last frame. */
    long to();

    /** The value at {@code from}. */
    double first();

    /** Where the value arrives at {@code to}, where the next segment begins. */
    double last();

    /** The point whose value stands, or from which the path leads; null for the initial value. */
    @Nullable
    PlacedPoint origin();

    /** The value at a frame of the segment, as {@link #fill} writes it. */
    double valueAt(long frame);

    /** Writes {@code values[from..to)}; index 0 is frame {@code zero}, a multiple of the grid. */
    void fill(float[] values, long zero, int from, int to);

    /** One value throughout. */
    record Hold(long from, long to, double value, @Nullable PlacedPoint origin) implements Segment {
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
     * A path along the parameter's scale: exact at the anchors, which are its ends and the song's grid lines, and a
     * straight line from anchor to anchor.
     */
    record Ramp(
            long from,
            long to,
            Path path,
            Fade fade,
            @Nullable PlacedPoint origin,
            PlacedPoint target,
            boolean smoothing)
            implements Segment {
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
            long start = Math.max(from, frame & -Cells.GRID);
            long end = Math.min(to, (frame | (Cells.GRID - 1)) + 1);
            double first = exact(start);
            return frame == start
                    ? first
                    : Cells.between((float) first, (float) exact(end), (int) (frame - start), (int) (end - start));
        }

        @Override
        public void fill(float[] values, long zero, int start, int end) {
            int i = start;
            int stop;
            float last = 0;
            boolean known = false;
            for (; i < end; i = stop) {
                int line = i & -Cells.GRID;
                int next = line + Cells.GRID;
                int first = (int) Math.max(from - zero, line);
                int after = (int) Math.min(to - zero, next);
                stop = Math.min(end, after);
                float a = known ? last : (float) exact(zero + first);
                float b = (float) exact(zero + after);
                if (after - first == Cells.GRID) {
                    Cells.full(values, i, stop, a, b - a);
                } else {
                    Cells.part(values, i, stop, a, b, first, after - first);
                }
                last = b;
                known = true;
            }
        }
    }

    /** A hold or, for a parameter that moves, a ramp between two clamped values. */
    static Path path(ParameterSpec spec, double from, double to) {
        return Path.along(spec, from, to);
    }
}
