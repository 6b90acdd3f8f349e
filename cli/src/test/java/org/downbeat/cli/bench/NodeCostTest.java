package org.downbeat.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NodeCostTest {
    @Test
    void nodesThatDifferByANumberAreOneKind() {
        List<NodeCost> kinds = NodeCost.byKind(List.of(
                new NodeCost("sine0", 1, 10, 0), new NodeCost("gain0", 1, 5, 1), new NodeCost("sine12", 1, 20, 2)));
        assertThat(kinds).containsExactly(new NodeCost("sine", 2, 30, 2), new NodeCost("gain", 1, 5, 1));
    }

    @Test
    void theDearestComesFirst() {
        NodeCost cheap = new NodeCost("cheap", 1, 1, 0);
        NodeCost dear = new NodeCost("dear", 1, 2, 0);
        assertThat(NodeCost.sorted(List.of(cheap, dear))).containsExactly(dear, cheap);
    }

    @Test
    void allocationIsFoundAtTheNodeThatDoesIt() {
        NodeCosts costs = new NodeCosts(1);
        for (int block = 0; block < 3; block++) {
            costs.begin();
            costs.done("frugal");
            float[] garbage = new float[1_000];
            costs.done("wasteful" + garbage.length);
        }
        List<NodeCost> told = costs.costs();
        assertThat(told).extracting(NodeCost::node).containsExactly("frugal", "wasteful1000");
        assertThat(told.get(1).bytes()).isGreaterThanOrEqualTo(4_000);
    }
}
