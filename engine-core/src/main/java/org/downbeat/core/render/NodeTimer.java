package org.downbeat.core.render;

/**
 * Follows a render from node to node, to find out which of them takes the time. Called on the thread that renders, and only
 * where one thread does it all; must not allocate.
 */
public interface NodeTimer {
    /** Nobody asks; costs nothing. */
    NodeTimer NONE = new NodeTimer() {};

    /** A block begins. */
    default void begin() {}

    /**
     * A node has done its part of the block: all since the last call was its work, the mixing of its inputs included.
     *
     * @param node its name
     */
    default void done(String node) {}
}
