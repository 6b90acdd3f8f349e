package org.downbeat.tck;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import org.downbeat.api.Control;
import org.downbeat.api.ParameterSpec;
import org.jspecify.annotations.Nullable;

/** Fills one control: steps, or a movement at every frame. */
final class RigLane {
    private final ParameterSpec spec;
    private final Control.Feed feed;
    private final NavigableMap<Long, Double> steps;
    private final @Nullable LongToDoubleFunction movement;
    private float last = Float.NaN;

    RigLane(
            ParameterSpec spec,
            int maxFrames,
            NavigableMap<Long, Double> steps,
            @Nullable LongToDoubleFunction movement) {
        this.spec = spec;
        this.feed = new Control.Feed(spec, maxFrames);
        this.steps = movement == null ? steps : new TreeMap<>();
        this.movement = movement;
    }

    Control control() {
        return feed.control();
    }

    /** Fills a block; returns whether the control stands where it stood before. */
    boolean fill(long start, int n) {
        float[] values = feed.values();
        boolean still = true;
        for (int i = 0; i < n; i++) {
            values[i] = (float) valueAt(start + i);
            still &= values[i] == last;
            last = values[i];
        }
        return still;
    }

    /** Forgets where the control stood. */
    void forget() {
        last = Float.NaN;
    }

    private double valueAt(long frame) {
        if (movement != null) {
            return movement.applyAsDouble(frame);
        }
        Map.Entry<Long, Double> step = steps.floorEntry(frame);
        return step == null ? spec.initial() : step.getValue();
    }

    /** The first step after a frame. */
    long nextStep(long frame) {
        Long next = steps.higherKey(frame);
        return next == null ? Long.MAX_VALUE : next;
    }

    /** Tells the control about a piece. */
    void enter(long start, int from) {
        Long step = steps.floorKey(start + from);
        feed.lastStep(step == null || step < start ? 0 : (int) (step - start));
        if (movement == null) {
            feed.constant();
        } else {
            feed.moving();
        }
    }
}
