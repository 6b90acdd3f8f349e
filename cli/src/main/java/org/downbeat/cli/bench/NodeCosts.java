package org.downbeat.cli.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.downbeat.core.render.NodeTimer;

/**
 * Adds up CPU time and bytes by node. Looking at the clock takes about as long as a small node, so that the least that it
 * was ever seen to take is left out.
 */
final class NodeCosts implements NodeTimer {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int CLOCK_TRIALS = 10_000;

    private final long clockNanos = clockNanos();
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
        long spent = THREADS.getCurrentThreadCpuTime() - since;
        if (node == nodes.size()) {
            add(name);
        }
        if (blocks > skippedBlocks) {
            nanos[node] += Math.max(0, spent - clockNanos);
            bytes[node] += THREADS.getCurrentThreadAllocatedBytes() - bytesSince;
        }
        node++;
        restart();
    }

    private void restart() {
        bytesSince = THREADS.getCurrentThreadAllocatedBytes();
        since = THREADS.getCurrentThreadCpuTime();
    }

    private static long clockNanos() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < CLOCK_TRIALS; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
        }
        return least;
    }

    private void add(String name) {
        nodes.add(name);
        if (nodes.size() > nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * nanos.length);
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
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
