package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the branches of a graph that may run side by side. A node joins the branches that feed only it, as long as the
 * result stays a fair share of the whole; so nothing inside a branch but its last node is read from outside.
 */
final class Branches {
    /** Branches a thread: more than one, to even out branches of different cost. */
    private static final int PER_THREAD = 4;

    private static final class Branch {
        final List<Integer> nodes = new ArrayList<>();
        int level;
    }

    private final List<Set<Integer>> sources = new ArrayList<>();
    private final int[] readers;
    private final Branch[] branchOf;
    private final List<Branch> branches = new ArrayList<>();
    private final int share;

    private Branches(Wiring wiring, int threads) {
        int count = wiring.size();
        readers = new int[count];
        branchOf = new Branch[count];
        share = Math.max(1, count / (threads * PER_THREAD));
        for (int node = 0; node < count; node++) {
            sources.add(new LinkedHashSet<>(wiring.sourcesOf(node)));
            sources.get(node).forEach(source -> readers[source]++);
            wiring.recordedBy(node).forEach(source -> readers[source]++);
        }
    }

    /**
     * The schedule of a graph.
     *
     * @param order its running order
     * @param threads how many will work at once
     */
    static Schedule schedule(Wiring wiring, int[] order, int threads) {
        Branches finder = new Branches(wiring, threads);
        for (int node : order) {
            finder.place(node);
        }
        return finder.byLevel();
    }

    private void place(int node) {
        Set<Branch> feeding = new LinkedHashSet<>();
        boolean exclusive = true;
        int size = 1;
        int level = -1;
        for (int source : sources.get(node)) {
            exclusive &= readers[source] == 1;
            Branch branch = branchOf[source];
            size += feeding.add(branch) ? branch.nodes.size() : 0;
            level = Math.max(level, branch.level);
        }
        Branch branch = new Branch();
        if (exclusive && (feeding.size() == 1 || (!feeding.isEmpty() && size <= share))) {
            branch.level = level;
            feeding.forEach(joined -> branch.nodes.addAll(joined.nodes));
            branches.removeAll(feeding);
        } else {
            branch.level = level + 1;
        }
        branch.nodes.add(node);
        branches.add(branch);
        branch.nodes.forEach(member -> branchOf[member] = branch);
    }

    private Schedule byLevel() {
        List<List<List<Integer>>> levels = new ArrayList<>();
        for (Branch branch : branches) {
            while (levels.size() <= branch.level) {
                levels.add(new ArrayList<>());
            }
            levels.get(branch.level).add(branch.nodes);
        }
        return new Schedule(levels);
    }
}
