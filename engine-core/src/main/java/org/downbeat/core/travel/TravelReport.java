package org.downbeat.core.travel;

import java.util.List;
import org.downbeat.api.Description;

/**
 * What turning a module's controls does to its sound.
 *
 * @param module what it says about itself
 * @param nanosPerFrame CPU time it takes for a stereo frame while every control stands still, in nanoseconds
 * @param controls in the order of the card, without momentary ones, which have no travel
 */
public record TravelReport(Description module, double nanosPerFrame, List<ControlTravel> controls) {
    public TravelReport {
        controls = List.copyOf(controls);
    }
}
