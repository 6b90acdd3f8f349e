package org.downbeat.cli.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What some nodes cost for a block.
 *
 * @param node name; of several, what their names have in common
 * @param count how many nodes
 * @param nanos of all of them together
 * @param bytes allocated by all of them together; 0 in a healthy engine
 */
record NodeCost(String node, int count, double nanos, double bytes) {
    /** Nodes whose names differ only by a number at the end, taken together. */
    static List<NodeCost> byKind(List<NodeCost> costs) {
        Map<String, NodeCost> kinds = new LinkedHashMap<>();
        for (NodeCost cost : costs) {
            String kind = cost.node.replaceFirst("[0-9]+$", "");
            kinds.merge(kind, new NodeCost(kind, cost.count, cost.nanos, cost.bytes), NodeCost::plus);
        }
        return new ArrayList<>(kinds.values());
    }

    /** The dearest first. */
    static List<NodeCost> sorted(List<NodeCost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(NodeCost::nanos).reversed())
                .toList();
    }

    private NodeCost plus(NodeCost other) {
        return new NodeCost(node, count + other.count, nanos + other.nanos, bytes + other.bytes);
    }
}
