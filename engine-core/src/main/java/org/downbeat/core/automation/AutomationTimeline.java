package org.downbeat.core.automation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.automation.CompiledAutomation.Target;
import org.downbeat.core.time.SongClock;

/**
 * Gathers automation points in the order they are written and compiles them for a clock. Not for use by several threads
 * at once.
 */
public final class AutomationTimeline {
    private final Map<Target, Written> written = new LinkedHashMap<>();

    private record Written(ParameterSpec spec, List<Point> points) {}

    /**
     * Adds a point.
     *
     * <p>Of points that fall on one frame the last written gives the value.
     *
     * @param node the module's name in the graph
     * @param spec the parameter
     * @param point when and what
     * @throws IllegalArgumentException for a value that is no finite number, or a time that is none or lies before the
     *     song
     */
    public AutomationTimeline schedule(String node, ParameterSpec spec, Point point) {
        double amount = point.at().amount();
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(node + "." + spec.id() + ": a point at " + point.at()
                    + " is not in the song; write a time from 0 on");
        }
        if (!Double.isFinite(point.value())) {
            throw new IllegalArgumentException(node + "." + spec.id() + " at " + point.at() + ": " + point.value()
                    + " is no value; write " + spec.accepted());
        }
        written.computeIfAbsent(new Target(node, spec.id()), t -> new Written(spec, new ArrayList<>()))
                .points
                .add(point);
        return this;
    }

    /**
     * The lanes and triggers, by frame.
     *
     * @throws IllegalArgumentException when a point lies at a bar and beat that the song does not have
     */
    public CompiledAutomation compile(SongClock clock) {
        Map<Target, ParameterLane> lanes = new HashMap<>();
        Map<Target, long[]> triggers = new HashMap<>();
        List<PlacedPoint> log = new ArrayList<>();
        written.forEach((target, lane) -> {
            LaneCompiler compiler = new LaneCompiler(target.node(), lane.spec, clock);
            List<Segment> segments = compiler.compile(lane.points);
            if (lane.spec.isMomentary()) {
                triggers.put(target, triggerFrames(compiler.placed()));
            } else {
                lanes.put(target, new ParameterLane(target.node(), lane.spec, clock, segments));
            }
            log.addAll(compiler.placed());
        });
        log.sort(Comparator.comparingLong(PlacedPoint::frame));
        return new CompiledAutomation(clock, lanes, triggers, log);
    }

    private static long[] triggerFrames(List<PlacedPoint> points) {
        return points.stream()
                .filter(point -> point.value() > 0)
                .mapToLong(PlacedPoint::frame)
                .distinct()
                .toArray();
    }
}
