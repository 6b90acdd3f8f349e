package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.downbeat.api.Control;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.automation.CompiledAutomation;
import org.downbeat.core.automation.ParameterLane;
import org.downbeat.core.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of one node. Those that nothing can ever move share their arrays with all others of the same value: a song has
 * thousands of them, and what is read in every block should stay near the processor.
 */
final class NodeLanes {
    /** A lane that can move. */
    record Moving(
            ParameterSpec parameter,
            Control.Feed feed,
            float value,
            @Nullable ParameterLane automation) {}

    /** The arrays of lanes that never move, by value. */
    static final class Constants {
        private final int frames;
        private final Map<Float, float[]> arrays = new LinkedHashMap<>();

        Constants(int frames) {
            this.frames = frames;
        }

        private Control.Feed feed(ParameterSpec parameter, float value) {
            float[] values = arrays.computeIfAbsent(value, key -> new float[frames]);
            return new Control.Feed(parameter, values, value);
        }
    }

    private final Map<String, Control.Feed> feeds = new LinkedHashMap<>();
    private final List<Moving> moving = new ArrayList<>();

    NodeLanes(Node node, List<ParameterSpec> modulated, CompiledAutomation automation, Constants constants) {
        for (ParameterSpec parameter : node.description().parameters()) {
            ParameterLane lane = parameter.isMomentary()
                    ? null
                    : automation.lane(node.name(), parameter.id()).orElse(null);
            boolean stands = lane == null || lane.isConstant(0, Long.MAX_VALUE);
            float value = (float) (lane == null ? node.valueOf(parameter) : lane.valueAt(0));
            if (stands && !modulated.contains(parameter)) {
                feeds.put(parameter.id(), constants.feed(parameter, value));
            } else {
                Control.Feed feed = new Control.Feed(parameter, constants.frames);
                feeds.put(parameter.id(), feed);
                moving.add(new Moving(parameter, feed, value, stands ? null : lane));
            }
        }
    }

    Control control(ParameterSpec parameter) {
        return Objects.requireNonNull(feeds.get(parameter.id()), parameter.id()).control();
    }

    /** Those that can move, in the order of the module's card. */
    List<Moving> moving() {
        return moving;
    }
}
