package org.downbeat.core.render;

import org.downbeat.core.time.BarBeat;
import org.jspecify.annotations.Nullable;

/**
 * A module that failed and was muted.
 *
 * @param module its id
 * @param node its name in the graph
 * @param frame the song frame from which it is muted
 * @param at the same in bars and beats
 * @param what what it did, in one sentence
 * @param cause what it threw; null when it wrote something that is no sound
 */
public record Incident(
        String module,
        String node,
        long frame,
        BarBeat at,
        String what,
        @Nullable Throwable cause) {
    /** One line for a report. */
    @Override
    public String toString() {
        return "'" + node + "' (" + module + ") " + what + " at " + at + "; it is muted from there on";
    }
}
