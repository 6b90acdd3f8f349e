package org.downbeat.core.automation;

import org.downbeat.api.ParameterSpec;
import org.downbeat.core.time.BarBeat;

/**
 * A point as it was compiled, for logs and explanations.
 *
 * @param node the module's name in the graph
 * @param spec its parameter
 * @param point as scheduled
 * @param frame where it lies
 * @param place where it lies, for reading
 * @param value its value, clamped to the range
 * @param previousValue the value before it: that of the point before, or the initial one
 * @param smoothingAsked the smoothing window asked for
 * @param smoothingApplied what there was room for: cut short at the point before, none at the start of the song
 */
public record PlacedPoint(
        String node,
        ParameterSpec spec,
        Point point,
        long frame,
        BarBeat place,
        double value,
        double previousValue,
        Window smoothingAsked,
        Window smoothingApplied) {
    /** Whether the value asked for lay outside the parameter's range, or between two of its steps. */
    public boolean isClamped() {
        return value != point.value();
    }

    /** Whether the value gets here by smoothing; a fade makes its own way. */
    public boolean isSmoothed() {
        return smoothingApplied.frames() > 0;
    }

    /** Where the way to this point begins: a fade's at the point before, a step's with its smoothing. */
    long departure(long previousFrame) {
        return point.fade().isStep() ? frame - smoothingApplied.frames() : previousFrame;
    }
}
