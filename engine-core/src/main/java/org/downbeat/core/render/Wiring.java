package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.core.graph.Graph;
import org.downbeat.core.graph.Modulation;
import org.downbeat.core.graph.Node;
import org.downbeat.core.graph.Wire;

/** A graph's connections by the node they enter, in declared order. */
final class Wiring {
    private final Graph graph;
    private final List<List<Wire>> wires = new ArrayList<>();
    private final List<List<Modulation>> modulations = new ArrayList<>();

    Wiring(Graph graph) {
        this.graph = graph;
        for (int i = 0; i < graph.nodes().size(); i++) {
            wires.add(new ArrayList<>());
            modulations.add(new ArrayList<>());
        }
        graph.wires().forEach(wire -> wires.get(wire.to()).add(wire));
        graph.modulations()
                .forEach(modulation -> modulations.get(modulation.to()).add(modulation));
    }

    int size() {
        return wires.size();
    }

    Node node(int index) {
        return graph.nodes().get(index);
    }

    /** Whether what enters a node is heard only in later blocks. */
    boolean isFeedback(int node) {
        return FeedbackDelay.is(node(node));
    }

    List<Wire> into(int node) {
        return wires.get(node);
    }

    List<Wire> into(int node, int port) {
        return wires.get(node).stream().filter(wire -> wire.input() == port).toList();
    }

    List<Modulation> modulationsOf(int node) {
        return modulations.get(node);
    }

    /** The nodes whose sound a node needs before it can run, once for every connection. */
    List<Integer> sourcesOf(int node) {
        List<Integer> sources = new ArrayList<>();
        if (!isFeedback(node)) {
            into(node).forEach(wire -> sources.add(wire.from()));
        }
        modulationsOf(node).forEach(modulation -> sources.add(modulation.from()));
        return sources;
    }

    /** The nodes whose sound a node records for later. */
    List<Integer> recordedBy(int node) {
        return isFeedback(node) ? into(node).stream().map(Wire::from).toList() : List.of();
    }
}
