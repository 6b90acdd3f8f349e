package org.downbeat.core.render;

/** One thing the render plan does with every block. */
interface Step {
    /**
     * Does it.
     *
     * @param engineFrame frame of index 0 on the engine's clock
     * @param n how many frames, at most the plan's block
     */
    void run(long engineFrame, int n);

    /** The name of the node that it works for; the engine's own work has one in brackets. */
    default String owner() {
        return "(feedback)";
    }
}
