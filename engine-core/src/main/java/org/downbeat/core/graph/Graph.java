package org.downbeat.core.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.Nearest;

/**
 * What is connected to what. Immutable; nodes keep the order in which they were added.
 *
 * @param nodes in order of declaration
 * @param wires in order of declaration; sums run in this order
 * @param modulations in order of declaration
 * @param output index of the node whose output 0 is the mix
 */
public record Graph(List<Node> nodes, List<Wire> wires, List<Modulation> modulations, int output) {
    /** Copies. */
    public Graph {
        nodes = List.copyOf(nodes);
        wires = List.copyOf(wires);
        modulations = List.copyOf(modulations);
    }

    /**
     * The index of a node.
     *
     * @throws IllegalArgumentException when there is none; the message names the nearest
     */
    public int indexOf(String name) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no node '" + name + "'; "
                + Nearest.hint(name, nodes.stream().map(Node::name).toList()));
    }

    /** The node of a name; refuses as {@link #indexOf} does. */
    public Node node(String name) {
        return nodes.get(indexOf(name));
    }

    /** Gathers nodes and their connections; every mistake is refused where it is made. */
    public static final class Builder {
        private final List<Draft> drafts = new ArrayList<>();
        private final Map<String, Integer> indices = new LinkedHashMap<>();
        private final List<Wire> wires = new ArrayList<>();
        private final List<Modulation> modulations = new ArrayList<>();
        private int output = -1;

        private record Draft(Node node, Map<String, Object> settings, Map<String, Double> values) {}

        /**
         * Adds a node.
         *
         * @throws IllegalArgumentException when the name is blank or taken
         */
        public Builder add(String name, AudioModuleFactory factory) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A node needs a name");
            }
            if (has(name)) {
                throw new IllegalArgumentException("There is already a node named '" + name + "'");
            }
            Description description = factory.describe();
            indices.put(name, drafts.size());
            drafts.add(new Draft(
                    new Node(name, factory, description, Map.of(), Map.of()),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>()));
            return this;
        }

        /** Says something about a node that is not a number in time; trees as in {@link org.downbeat.api.Settings}. */
        public Builder setting(String node, String key, Object value) {
            draft(node).settings().put(key, value);
            return this;
        }

        /**
         * Replaces a parameter's initial value.
         *
         * @throws IllegalArgumentException when there is no such parameter, or the value is outside its range
         */
        public Builder value(String node, String parameterId, double value) {
            ParameterSpec parameter = draft(node).node().parameter(parameterId);
            if (Double.isNaN(value) || parameter.clamp(value) != value) {
                throw new IllegalArgumentException(
                        node + "." + parameter.id() + " cannot be " + value + "; write " + parameter.accepted());
            }
            draft(node).values().put(parameter.id(), value);
            return this;
        }

        /** Carries the sound of output 0 of a node to input 0 of another. */
        public Builder connect(String from, String to) {
            return connect(from, 0, to, 0);
        }

        /**
         * Carries sound from an output port to an input port; several wires into one input are summed.
         *
         * @throws IllegalArgumentException when a node or port is not there
         */
        public Builder connect(String from, int outputPort, String to, int inputPort) {
            requirePort(
                    from,
                    "output",
                    outputPort,
                    draft(from).node().description().outputs().size());
            requirePort(
                    to,
                    "input",
                    inputPort,
                    draft(to).node().description().inputs().size());
            wires.add(new Wire(index(from), outputPort, index(to), inputPort));
            return this;
        }

        /**
         * Lets output 0 of a node move a parameter of another.
         *
         * @param depth fraction of the parameter's whole travel that a signal of 1.0 moves it by, −1 to 1
         * @throws IllegalArgumentException when a node or parameter is not there, or the depth is outside −1 to 1
         */
        public Builder modulate(String from, String to, String parameterId, double depth) {
            if (!(Math.abs(depth) <= 1)) {
                throw new IllegalArgumentException("The depth of " + from + " on " + to + "." + parameterId + " is "
                        + depth + "; write a number from -1 to 1");
            }
            ParameterSpec parameter = draft(to).node().parameter(parameterId);
            if (parameter.isMomentary()) {
                throw new IllegalArgumentException(
                        to + "." + parameterId + " fires once and cannot be moved by " + from);
            }
            modulations.add(new Modulation(index(from), 0, index(to), parameter, depth));
            return this;
        }

        /** Makes output 0 of a node the mix. Without it, the mix is the last node added. */
        public Builder output(String node) {
            output = index(node);
            return this;
        }

        /** The node of a name, as far as it is known; refuses an unknown name. */
        public Node node(String name) {
            return draft(name).node();
        }

        /** Whether a node of that name was added. */
        public boolean has(String name) {
            return indices.containsKey(name);
        }

        /**
         * The graph so far.
         *
         * @throws IllegalArgumentException when there is no node
         */
        public Graph build() {
            if (drafts.isEmpty()) {
                throw new IllegalArgumentException("There is nothing to render; add a module first");
            }
            List<Node> nodes = new ArrayList<>();
            for (Draft draft : drafts) {
                Node node = draft.node();
                nodes.add(new Node(node.name(), node.factory(), node.description(), draft.settings(), draft.values()));
            }
            return new Graph(nodes, wires, modulations, output < 0 ? nodes.size() - 1 : output);
        }

        private int index(String name) {
            Integer index = indices.get(name);
            if (index == null) {
                throw new IllegalArgumentException(
                        "There is no node '" + name + "'; " + Nearest.hint(name, indices.keySet()));
            }
            return index;
        }

        private Draft draft(String name) {
            return drafts.get(index(name));
        }

        private static void requirePort(String node, String kind, int port, int count) {
            if (port < 0 || port >= count) {
                String there = count == 0 ? "it has none" : "it has " + count + ", counted from 0";
                throw new IllegalArgumentException("Node '" + node + "' has no " + kind + " " + port + "; " + there);
            }
        }
    }
}
