package org.downbeat.core.automation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.time.SongClock;

/** All automation of a song at one sample rate. Immutable. */
public final class CompiledAutomation {
    private final SongClock clock;
    private final Map<Target, ParameterLane> lanes;
    private final Map<Target, long[]> triggers;
    private final List<PlacedPoint> log;

    CompiledAutomation(
            SongClock clock, Map<Target, ParameterLane> lanes, Map<Target, long[]> triggers, List<PlacedPoint> log) {
        this.clock = clock;
        this.lanes = Map.copyOf(lanes);
        this.triggers = Map.copyOf(triggers);
        this.log = List.copyOf(log);
    }

    /** What a point is for. */
    record Target(String node, String parameterId) {}

    /** The lane of a parameter; empty when nothing is scheduled for it. */
    public Optional<ParameterLane> lane(String node, String parameterId) {
        return Optional.ofNullable(lanes.get(new Target(node, parameterId)));
    }

    /** The lane of a parameter; one that stays at the initial value when nothing is scheduled for it. */
    public ParameterLane laneOrInitial(String node, ParameterSpec spec) {
        return lane(node, spec.id()).orElseGet(() -> ParameterLane.constant(node, spec, clock));
    }

    /** The frames at which a momentary parameter fires, each once, ascending; empty when it never does. */
    public long[] triggerFrames(String node, String parameterId) {
        return triggers.getOrDefault(new Target(node, parameterId), new long[0]).clone();
    }

    /** Every point where it fell, by time; on one frame parameter by parameter, each in the order of writing. */
    public List<PlacedPoint> log() {
        return log;
    }
}
