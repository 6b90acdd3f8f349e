package org.downbeat.core.render;

/** Follows a render from outside; asked between blocks, at most ten times a second. */
public interface RenderWatcher {
    /** Nobody looks, nothing cancels. */
    RenderWatcher NONE = new RenderWatcher() {};

    /** How far the render is, in frames; {@code total} is an estimate while a tail rings out. */
    default void progress(long done, long total) {}

    /** Whether the render should end after this block, keeping what is done. */
    default boolean isCancelled() {
        return false;
    }

    /** Who follows it from node to node. */
    default NodeTimer timer() {
        return NodeTimer.NONE;
    }
}
