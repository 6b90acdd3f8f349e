package org.downbeat.tracker.perform;

import java.util.List;
import java.util.Map;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Window;

/**
 * A lane's point as it was played; points that fell on one place are one entry.
 *
 * @param index its number in the log, from 0 on
 * @param id {@code node.parameter@beat#number}, unique in its render
 * @param node the module's name in the graph
 * @param parameter the parameter's id
 * @param beat where, in beats from the beginning
 * @param value the plain value; the mean of several
 * @param resolved the plain value of each point that fell here
 * @param written each of them as written
 * @param sources the lane of each of them
 * @param tokens the tokens of each of them, by kind
 * @param fade the path from the point before
 * @param previous the plain value before it
 * @param asked the smoothing window asked for
 * @param applied what there was room for
 */
public record LogEntry(
        int index,
        String id,
        String node,
        String parameter,
        double beat,
        double value,
        List<Double> resolved,
        List<String> written,
        List<String> sources,
        List<Map<String, String>> tokens,
        Fade fade,
        double previous,
        Window asked,
        Window applied) {
    /** Copies. */
    public LogEntry {
        resolved = List.copyOf(resolved);
        written = List.copyOf(written);
        sources = List.copyOf(sources);
        tokens = List.copyOf(tokens);
    }

    /** Whether a smoothing window was asked for, or several points fell on one place. */
    public boolean isSmoothedOrMerged() {
        return asked.frames() > 0 || sources.size() > 1;
    }
}
