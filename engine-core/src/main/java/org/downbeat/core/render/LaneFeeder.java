package org.downbeat.core.render;

import java.util.Arrays;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.core.automation.LaneCursor;
import org.downbeat.core.automation.ParameterLane;
import org.jspecify.annotations.Nullable;

/**
 * Fills the lane of one parameter that can move, block by block: its automation, and on top of it what modulates it. A lane
 * that stands keeps what it holds, and costs nothing; one that is on a single way is only drawn.
 */
final class LaneFeeder {
    private final Control.Feed feed;
    private final @Nullable LaneCursor lane;
    private final Modulator[] modulators;
    private final float[] base;
    private float held;
    private boolean holds;
    private long standsUntil = Long.MIN_VALUE;
    private boolean modulated;

    /** Whether the control was told that nothing happens, for as long as that is so. */
    private boolean calm;

    /** Whether the control was told that the lane moves, and for the rest of its way nothing else is to be said. */
    private boolean flows;

    /** @param modulators in declared order */
    LaneFeeder(NodeLanes.Moving moving, Modulator[] modulators) {
        this.feed = moving.feed();
        ParameterLane automation = moving.automation();
        this.lane = automation == null ? null : automation.cursor();
        this.modulators = modulators;
        this.base = modulators.length == 0 ? feed.values() : new float[feed.values().length];
        hold(moving.value());
        Arrays.fill(feed.values(), moving.value());
        if (lane == null) {
            standsUntil = Long.MAX_VALUE;
        }
    }

    /**
     * Fills a block.
     *
     * @param start song frame of index 0
     * @return whether the lane stands still: at one value, the same as before
     */
    boolean fill(long start, int from, int n) {
        boolean stood = calm;
        calm = false;
        flows = false;
        boolean still = start + n <= standsUntil || fillBase(start, from, n);
        if (modulators.length == 0) {
            calm = stood && still;
            return still;
        }
        boolean wasModulated = modulated;
        modulated = false;
        Kernels.copy(base, feed.values(), 0, n);
        for (Modulator modulator : modulators) {
            modulated |= modulator.apply(feed.values(), from, n);
        }
        return still && !modulated && !wasModulated;
    }

    private boolean fillBase(long start, int from, int n) {
        if (lane == null) {
            return true;
        }
        long end = lane.standsUntil(start + from);
        if (end < start + n) {
            lane.fill(base, start, from, n);
            holds = false;
            standsUntil = Long.MIN_VALUE;
            return false;
        }
        standsUntil = end;
        float value = (float) lane.valueAt(start + from);
        if (holds && held == value) {
            return true;
        }
        hold(value);
        return false;
    }

    private void hold(float value) {
        held = value;
        holds = true;
        Arrays.fill(base, value);
    }

    /**
     * Up to which frame {@link #flow} is all that is to be done for the lane; the beginning of time when there is more.
     *
     * @param last the frame that was filled last
     */
    long quietUntil(long last) {
        if (calm) {
            return standsUntil;
        }
        return flows && lane != null ? lane.segmentEnd(last) : Long.MIN_VALUE;
    }

    /** Whether the lane moves, so that {@link #flow} has something to draw. */
    boolean flows() {
        return flows;
    }

    /** Draws a whole block of a way that does not end in it. */
    void flow(long start, int n) {
        if (lane != null) {
            lane.fill(base, start, 0, n);
        }
    }

    /** The next frame after {@code frame} at which the automation steps. */
    long nextStep(long frame) {
        return calm || lane == null ? Long.MAX_VALUE : lane.nextStep(frame);
    }

    /** Tells the control about the frames of one call. */
    void enter(long start, int from, int to) {
        if (calm) {
            return;
        }
        long step = lane == null ? start : lane.lastStep(start + from);
        int stepIndex = step > start ? (int) (step - start) : 0;
        feed.lastStep(stepIndex);
        int heldFrom = Math.max(from & -Block.GRID, stepIndex);
        boolean stands = holds || lane == null || lane.standsUntil(start + heldFrom) >= start + to;
        if (stands && !modulated) {
            feed.constant();
        } else {
            feed.moving();
        }
        boolean isPlain = stepIndex == 0 && modulators.length == 0;
        calm = isPlain && holds;
        flows = isPlain && !holds && !stands;
    }
}
