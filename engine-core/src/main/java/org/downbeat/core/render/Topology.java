package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.downbeat.core.graph.Graph;
import org.downbeat.core.graph.Modulation;
import org.downbeat.core.graph.Wire;

/**
 * The order in which the nodes of a graph run: Kahn's sort, ties by declaration. What enters a feedback delay does not
 * bind the order, since it is heard only later.
 */
final class Topology {
    private final Graph graph;
    private final List<List<Integer>> followers = new ArrayList<>();
    private final int[] waitingFor;

    private Topology(Graph graph) {
        this.graph = graph;
        int count = graph.nodes().size();
        waitingFor = new int[count];
        for (int i = 0; i < count; i++) {
            followers.add(new ArrayList<>());
        }
        for (Wire wire : graph.wires()) {
            if (!FeedbackDelay.is(graph.nodes().get(wire.to()))) {
                bind(wire.from(), wire.to());
            }
        }
        for (Modulation modulation : graph.modulations()) {
            bind(modulation.from(), modulation.to());
        }
    }

    private void bind(int before, int after) {
        followers.get(before).add(after);
        waitingFor[after]++;
    }

    /**
     * Node indices in running order.
     *
     * @throws IllegalArgumentException when nodes feed each other in a circle; the message names it
     */
    static int[] order(Graph graph) {
        return new Topology(graph).sort();
    }

    private int[] sort() {
        int count = graph.nodes().size();
        int[] order = new int[count];
        int sorted = 0;
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < count; i++) {
            if (waitingFor[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int next = ready.remove();
            order[sorted++] = next;
            for (int follower : followers.get(next)) {
                if (--waitingFor[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        if (sorted < count) {
            throw new IllegalArgumentException("These modules feed each other in a circle: " + circle()
                    + "; put a feedback_delay into it, or take one connection away");
        }
        return order;
    }

    /** Walks backwards along what still waits; a node met twice closes the circle. */
    private String circle() {
        List<Integer> path = new ArrayList<>();
        int node = 0;
        while (waitingFor[node] == 0) {
            node++;
        }
        while (!path.contains(node)) {
            path.add(0, node);
            node = waitingPredecessor(node);
        }
        List<Integer> loop = new ArrayList<>(path.subList(0, path.indexOf(node) + 1));
        loop.add(0, node);
        List<String> names = loop.stream().map(i -> graph.nodes().get(i).name()).toList();
        return String.join(" → ", names);
    }

    private int waitingPredecessor(int node) {
        for (int before = 0; before < followers.size(); before++) {
            if (waitingFor[before] > 0 && followers.get(before).contains(node)) {
                return before;
            }
        }
        throw new IllegalStateException("Node " + node + " waits for nothing");
    }
}
