package org.downbeat.core.automation;

import org.downbeat.api.Block;
import org.downbeat.kit.Line;

/**
 * Reads a lane from front to back: remembers where it is, so that a block in which nothing begins or ends is answered
 * without a search. Going back is allowed, and searched for. For one thread; allocates nothing.
 */
public final class LaneCursor {
    /** How many lines are computed together: what a ramp is made of lies here and there in memory. */
    private static final int LINES = 8;

    private final ParameterLane lane;

    private int segment;
    private long segmentFrom = Long.MAX_VALUE;
    private long segmentTo = Long.MIN_VALUE;

    /** The straight line that the value is on, from one anchor to the next. */
    private long anchor = Long.MAX_VALUE;

    private long nextAnchor = Long.MIN_VALUE;
    private float start;
    private float slope;

    /** The values at the anchors of some lines in a row, computed together; the line at hand begins at {@code knot}. */
    private final float[] knots = new float[LINES + 1];

    private int knot;
    private int lines;

    /** The grid and the end of the ramp that they belong to. */
    private int grid;

    private long rampEnd;

    private long stepBefore = Long.MAX_VALUE;
    private long stepAfter = Long.MIN_VALUE;

    LaneCursor(ParameterLane lane) {
        this.lane = lane;
    }

    /** As {@link ParameterLane#valueAt}. */
    public double valueAt(long frame) {
        seek(frame);
        return lane.segment(segment).valueAt(frame);
    }

    /** One past the last frame with the value of {@code frame}; {@code frame} itself when the value is on its way there. */
    public long standsUntil(long frame) {
        if (frame >= anchor && frame < nextAnchor && slope != 0) {
            return frame;
        }
        seek(frame);
        return lane.standsUntil(segment, frame);
    }

    /** One past the last frame of the segment that a frame lies in: until there the value stands or is on one way. */
    public long segmentEnd(long frame) {
        seek(frame);
        return segmentTo;
    }

    /**
     * Writes {@code values[from..to)}, the same bits however the song is cut into calls.
     *
     * @param frameOfIndexZero the song frame of {@code values[0]}, a multiple of {@link Block#GRID}
     * @throws IllegalArgumentException when it is not
     */
    public void fill(float[] values, long frameOfIndexZero, int from, int to) {
        if ((frameOfIndexZero & (Block.GRID - 1)) != 0) {
            throw new IllegalArgumentException(
                    "Index 0 lies on frame " + frameOfIndexZero + "; a multiple of " + Block.GRID + " is needed");
        }
        for (int i = from, end; i < to; i = end) {
            long frame = frameOfIndexZero + i;
            if (frame < anchor || frame >= nextAnchor) {
                draw(frame);
            }
            end = i + (int) Math.min(to - i, nextAnchor - frame);
            Line.draw(values, i, end, start, slope, (int) (frameOfIndexZero - anchor));
        }
    }

    /** As {@link ParameterLane#nextStep}. */
    public long nextStep(long frame) {
        seekStep(frame);
        return stepAfter;
    }

    /** As {@link ParameterLane#lastStep}. */
    public long lastStep(long frame) {
        seekStep(frame);
        return stepBefore;
    }

    /** Finds the line of a frame. */
    private void draw(long frame) {
        if (frame == nextAnchor && knot + 1 < lines) {
            knot++;
            anchor = nextAnchor;
        } else {
            seek(frame);
            knot = 0;
            if (!(lane.segment(segment) instanceof Segment.Ramp ramp)) {
                anchor = frame;
                nextAnchor = segmentTo;
                start = (float) lane.segment(segment).first();
                slope = 0;
                lines = 1;
                return;
            }
            anchor = ramp.anchorAt(frame);
            grid = ramp.grid();
            rampEnd = ramp.to();
            lines = ramp.fill(knots, anchor);
        }
        nextAnchor = Math.min(rampEnd, (anchor | (grid - 1)) + 1);
        start = knots[knot];
        slope = Line.slope(start, knots[knot + 1], nextAnchor - anchor);
    }

    private void seek(long frame) {
        if (frame < segmentFrom || frame >= segmentTo) {
            segment = lane.indexAt(frame);
            segmentFrom = lane.segment(segment).from();
            segmentTo = lane.segment(segment).to();
        }
    }

    private void seekStep(long frame) {
        if (frame < stepBefore || frame >= stepAfter) {
            stepBefore = lane.lastStep(frame);
            stepAfter = lane.nextStep(frame);
        }
    }
}
