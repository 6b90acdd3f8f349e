package org.downbeat.core.automation;

import java.util.Optional;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.time.BarBeat;
import org.downbeat.core.time.SongClock;

/**
 * What a parameter's value is at a place of the song, and why.
 *
 * @param node the module's name in the graph
 * @param spec its parameter
 * @param at where
 * @param frame where, in frames
 * @param value the plain value there
 * @param origin the point whose value stands or from which the value is on its way; empty for the initial value
 * @param target the point the value is on its way to; empty when it stands
 * @param fade the path to the target; {@link Fade#STEP} when the value stands
 * @param text all of it in a sentence
 */
public record Explanation(
        String node,
        ParameterSpec spec,
        BarBeat at,
        long frame,
        double value,
        Optional<PlacedPoint> origin,
        Optional<PlacedPoint> target,
        Fade fade,
        String text) {
    static Explanation of(String node, ParameterSpec spec, SongClock clock, long frame, Segment segment) {
        Optional<PlacedPoint> origin = Optional.ofNullable(segment.origin());
        Optional<PlacedPoint> target = Optional.empty();
        Fade fade = Fade.STEP;
        if (segment instanceof Segment.Ramp ramp) {
            target = Optional.of(ramp.target());
            fade = ramp.fade();
        }
        double value = segment.valueAt(frame);
        BarBeat at = clock.barBeatAtFrame(frame);
        String text = node + "." + spec.id() + " is " + spec.format(value) + " at " + at;
        return new Explanation(node, spec, at, frame, value, origin, target, fade, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
