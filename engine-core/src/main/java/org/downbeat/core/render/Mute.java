package org.downbeat.core.render;

import org.jspecify.annotations.Nullable;

/**
 * From which song frame on a node is silent, and why.
 *
 * @param frame the first muted frame of the node's own clock
 * @param what what the module did, in one sentence
 * @param cause what it threw, if anything
 */
record Mute(long frame, String what, @Nullable Throwable cause) {
    /** What was thrown, in a few words. */
    static String describe(Throwable thrown) {
        String message = thrown.getMessage();
        return thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
