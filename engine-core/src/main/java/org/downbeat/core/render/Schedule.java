package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Which nodes may run at the same time: levels that follow one another, each a list of tasks that do not depend on one
 * another, each task a list of node indices in running order.
 *
 * @param levels in order
 */
record Schedule(List<List<List<Integer>>> levels) {
    /** Everything in one row. */
    static Schedule serial(int[] order) {
        List<List<List<Integer>>> levels = new ArrayList<>();
        for (int node : order) {
            levels.add(List.of(List.of(node)));
        }
        return new Schedule(levels);
    }
}
