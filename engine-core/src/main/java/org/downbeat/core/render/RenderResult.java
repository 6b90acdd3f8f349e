package org.downbeat.core.render;

import java.util.List;
import java.util.Map;

/**
 * What a render came to.
 *
 * @param frames how many frames went to the sinks
 * @param songFrames how many of them belong to the song itself, before any tail
 * @param sampleRate frames a second
 * @param outcome whether it went to its end
 * @param incidents modules that failed, in the order of their frames
 * @param automationEvents how many notes, triggers and automation points the song has
 * @param values the plain value of every parameter at the song's last frame, by {@code node.parameter}
 * @param notes what the user should know about the graph, such as settings that no module reads
 */
public record RenderResult(
        long frames,
        long songFrames,
        int sampleRate,
        Outcome outcome,
        List<Incident> incidents,
        int automationEvents,
        Map<String, Double> values,
        List<String> notes) {
    /** How a render ended. */
    public enum Outcome {
        /** At its end. */
        COMPLETE,
        /** Because the watcher cancelled it. */
        CANCELLED
    }

    /** Length in seconds. */
    public double seconds() {
        return (double) frames / sampleRate;
    }
}
