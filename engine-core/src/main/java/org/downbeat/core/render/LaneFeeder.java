package org.downbeat.core.render;

import java.util.Arrays;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.core.automation.ParameterLane;
import org.jspecify.annotations.Nullable;

/** Fills the lane of one parameter, block by block: its automation, and on top of it what modulates it. */
final class LaneFeeder {
    private final Control.Feed feed;
    private final @Nullable ParameterLane lane;
    private final Modulator[] modulators;
    private final float[] base;
    private float held;
    private boolean holds;
    private boolean modulated;

    /**
     * @param feed the lane to fill
     * @param value the plain value where there is no automation
     * @param lane the automation, if any
     * @param modulators in declared order
     */
    LaneFeeder(Control.Feed feed, double value, @Nullable ParameterLane lane, Modulator[] modulators) {
        this.feed = feed;
        this.lane = lane;
        this.modulators = modulators;
        this.base = modulators.length == 0 ? feed.values() : new float[feed.values().length];
        hold((float) value);
        Arrays.fill(feed.values(), (float) value);
    }

    /** Whether anything can ever move the lane. */
    boolean isFixed() {
        return lane == null && modulators.length == 0;
    }

    /**
     * Fills a block.
     *
     * @param start song frame of index 0
     * @return whether the lane stands still: at one value, the same as before
     */
    boolean fill(long start, int from, int n) {
        boolean still = fillBase(start, from, n);
        if (modulators.length == 0) {
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
        if (!lane.isConstant(start + from, start + n)) {
            lane.fill(base, start, from, n);
            holds = false;
            return false;
        }
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

    /** The next frame after {@code frame} at which the automation steps. */
    long nextStep(long frame) {
        return lane == null ? Long.MAX_VALUE : lane.nextStep(frame);
    }

    /** Tells the control about the frames of one call. */
    void enter(long start, int from, int to) {
        long step = lane == null ? start : lane.lastStep(start + from);
        int stepIndex = step > start ? (int) (step - start) : 0;
        feed.lastStep(stepIndex);
        int heldFrom = Math.max(from & -Block.GRID, stepIndex);
        if (!modulated && (holds || lane == null || lane.isConstant(start + heldFrom, start + to))) {
            feed.constant();
        } else {
            feed.moving();
        }
    }
}
