package org.downbeat.core.render;

import org.downbeat.core.graph.Graph;

/** A module that was just added to an engine: what it starts from, hears and is heard by. */
public final class EngineNode {
    private final Graph.Builder graph;
    private final String name;

    EngineNode(Graph.Builder graph, String name) {
        this.graph = graph;
        this.name = name;
    }

    /** Its name in the graph. */
    public String name() {
        return name;
    }

    /**
     * Replaces a parameter's initial value.
     *
     * @throws IllegalArgumentException when there is no such parameter, or the value is outside its range
     */
    public EngineNode set(String parameterId, double value) {
        graph.value(name, parameterId, value);
        return this;
    }

    /** Says something that is not a number in time; trees as in {@link org.downbeat.api.Settings}. */
    public EngineNode setting(String key, Object value) {
        graph.setting(name, key, value);
        return this;
    }

    /**
     * Lets it hear other nodes, summed in this order.
     *
     * @throws IllegalArgumentException when there is no such node, or it has no input
     */
    public EngineNode input(String... from) {
        for (String source : from) {
            graph.connect(source, name);
        }
        return this;
    }

    /**
     * Lets another node move one of its parameters.
     *
     * @param depth fraction of the parameter's whole travel that a signal of 1.0 moves it by, −1 to 1
     * @throws IllegalArgumentException when the node or parameter is not there, or the depth is outside −1 to 1
     */
    public EngineNode modulate(String parameterId, String from, double depth) {
        graph.modulate(from, name, parameterId, depth);
        return this;
    }

    /** Makes its output the mix. */
    public EngineNode asOutput() {
        graph.output(name);
        return this;
    }
}
