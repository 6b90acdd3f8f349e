package org.downbeat.core.automation;

import java.util.Optional;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.time.BarBeat;

/**
 * What a parameter's value is at a place of the song, and why; {@link #toString} says it in a sentence.
 *
 * @param node the module's name in the graph
 * @param spec its parameter
 * @param place where
 * @param frame where, in frames
 * @param value the plain value there
 * @param origin the point whose value stands, or from which the value is on its way; empty for the initial value
 * @param target the point to which the value is on its way; empty when it stands
 */
public record Explanation(
        String node,
        ParameterSpec spec,
        BarBeat place,
        long frame,
        double value,
        Optional<PlacedPoint> origin,
        Optional<PlacedPoint> target) {
    /** How much of the way to the target has passed, in time: 0 to 1; 0 when the value stands. */
    public double progress() {
        if (target.isEmpty()) {
            return 0;
        }
        long end = target.get().frame();
        long start = target.get().departure(origin.map(PlacedPoint::frame).orElse(0L));
        return (frame - start) / (double) (end - start);
    }

    /** Such as {@code 50 % of the linear fade from 0 at 1:1 to 1 at 3:1}. */
    public String reason() {
        return ExplanationText.reason(this);
    }

    /** Such as {@code lead.amplitude is 0.5 at 2:1: 50 % of the linear fade from 0 at 1:1 to 1 at 3:1}. */
    @Override
    public String toString() {
        return ExplanationText.of(this);
    }
}
