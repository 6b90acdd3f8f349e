package org.downbeat.cli.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.downbeat.core.render.NodeTimer;

/**
 * Adds up time and bytes by node. A clock is read twice for each node and block, and the time between is left out; the rest
 * of that still makes small nodes look larger than they are, by some tens of nanoseconds.
 */
final class NodeCosts implements NodeTimer {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<String> nodes = new ArrayList<>();
    private final int skippedBlocks;
    private long[] nanos = new long[64];
    private long[] bytes = new long[64];
    private long blocks;
    private int node;
    private long since;
    private long bytesSince;

    /** Counts from a block on, when everything is compiled. */
    NodeCosts(int skippedBlocks) {
        this.skippedBlocks = skippedBlocks;
    }

    @Override
    public void begin() {
        blocks++;
        node = 0;
        restart();
    }

    @Override
    public void done(String name) {
        long now = System.nanoTime();
        if (node == nodes.size()) {
            add(name);
        }
        if (blocks > skippedBlocks) {
            nanos[node] += now - since;
            bytes[node] += THREADS.getCurrentThreadAllocatedBytes() - bytesSince;
        }
        node++;
        restart();
    }

    private void restart() {
        bytesSince = THREADS.getCurrentThreadAllocatedBytes();
        since = System.nanoTime();
    }

    private void add(String name) {
        nodes.add(name);
        if (nodes.size() > nanos.length) {
            nanos = java.util.Arrays.copyOf(nanos, 2 * nanos.length);
            bytes = java.util.Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    /** What each node costs for a block, in the order of the sound. */
    List<NodeCost> costs() {
        double counted = Math.max(1, blocks - skippedBlocks);
        List<NodeCost> costs = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            costs.add(new NodeCost(nodes.get(i), 1, nanos[i] / counted, bytes[i] / counted));
        }
        return costs;
    }
}
