package org.downbeat.core.graph;

import java.util.Map;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.Nearest;

/**
 * One module in a graph, by name.
 *
 * @param name unique in its graph
 * @param factory makes the module
 * @param description what the factory said it is, asked once
 * @param settings the tree of what is not a number in time
 * @param values plain values that replace the initial ones, by parameter id
 */
public record Node(
        String name,
        AudioModuleFactory factory,
        Description description,
        Map<String, ?> settings,
        Map<String, Double> values) {
    /** Copies. */
    public Node {
        settings = Map.copyOf(settings);
        values = Map.copyOf(values);
    }

    /**
     * The parameter of an id or former id.
     *
     * @throws IllegalArgumentException when there is none; the message names the nearest
     */
    public ParameterSpec parameter(String id) {
        return description
                .parameter(id)
                .orElseThrow(() -> new IllegalArgumentException("Node '" + name + "' (" + description.id()
                        + ") has no parameter '" + id + "'; "
                        + Nearest.hint(
                                id,
                                description.parameters().stream()
                                        .map(ParameterSpec::id)
                                        .toList())));
    }

    /** The plain value a parameter has before any automation: the song's, else the initial one. */
    public double valueOf(ParameterSpec parameter) {
        Double value = values.get(parameter.id());
        return value == null ? parameter.initial() : value;
    }
}
