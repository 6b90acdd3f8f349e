package org.downbeat.core.render;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;

/**
 * Brings late branches in time. Every node has a clock of its own, which runs behind the engine's by as much as the
 * latest of its inputs, rounded up to the grid: so its notes and automation meet the sound they belong to, and grid lines
 * stay grid lines. Wires that arrive earlier wait.
 */
final class Latencies {
    private final long[] offsets;
    private final long[] arrivals;

    /** @param order running order */
    Latencies(Wiring wiring, int[] order, AudioModule[] modules) {
        offsets = new long[modules.length];
        arrivals = new long[modules.length];
        for (int node : order) {
            long latest = 0;
            for (int source : wiring.sourcesOf(node)) {
                latest = Math.max(latest, arrivals[source]);
            }
            offsets[node] = (latest + Block.GRID - 1) & -Block.GRID;
            arrivals[node] = offsets[node] + modules[node].latencyFrames();
        }
    }

    /** How far a node's clock runs behind the engine's, in frames. */
    long offset(int node) {
        return offsets[node];
    }

    /** How long a wire from one node to another waits, in frames. */
    int wait(int from, int to) {
        return (int) (offsets[to] - arrivals[from]);
    }

    /** When the latest of some nodes' frame 0 is there, on the engine's clock. */
    int latest(int[] nodes) {
        long latest = 0;
        for (int node : nodes) {
            latest = Math.max(latest, arrivals[node]);
        }
        return (int) latest;
    }

    /** How long a node's output waits to be in time with the latest, in frames. */
    int waitUntil(int latest, int node) {
        return (int) (latest - arrivals[node]);
    }
}
