package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A graph made ready to run: modules prepared, buffers allocated, steps in order. Nothing is allocated from here on.
 *
 * <p>Each call of {@link #run} computes one block; blocks follow one another from engine frame 0. The engine's clock runs
 * {@link #latency} frames ahead of what the taps give out.
 */
final class RenderPlan implements AutoCloseable {
    private final NodeRunner[] runners;
    private final WorkerTeam.Level[] levels;
    private Step[] steps;
    private final OutputTap[] taps;
    private final int blockFrames;
    private final int latency;
    private final List<String> notes;
    private final WorkerTeam team;
    private long frame;
    private int frames;

    RenderPlan(
            List<NodeRunner> runners,
            Step[][][] schedule,
            OutputTap[] taps,
            int blockFrames,
            int latency,
            int threads,
            List<String> notes) {
        this.runners = runners.toArray(NodeRunner[]::new);
        this.taps = taps;
        this.blockFrames = blockFrames;
        this.latency = latency;
        this.notes = List.copyOf(notes);
        this.team = new WorkerTeam(threads);
        List<Step> inOrder = new ArrayList<>();
        levels = new WorkerTeam.Level[schedule.length];
        for (int level = 0; level < schedule.length; level++) {
            Runnable[] tasks = new Runnable[schedule[level].length];
            for (int task = 0; task < tasks.length; task++) {
                Step[] taskSteps = schedule[level][task];
                inOrder.addAll(List.of(taskSteps));
                tasks[task] = () -> runAll(taskSteps);
            }
            levels[level] = team.level(tasks);
        }
        steps = threads == 1 ? inOrder.toArray(Step[]::new) : new Step[0];
    }

    /** The longest block, in frames. */
    int blockFrames() {
        return blockFrames;
    }

    /** By how many frames the taps lag behind the engine's clock. */
    int latency() {
        return latency;
    }

    /** What the user should know about the graph, though it can be rendered. */
    List<String> notes() {
        return notes;
    }

    OutputTap[] taps() {
        return taps;
    }

    /** Where the taps' sound goes, one sink for each. */
    Outlets outlets(BlockSink[] sinks) {
        return new Outlets(taps, sinks, team);
    }

    NodeRunner[] runners() {
        return runners;
    }

    /** Lets a timer follow the nodes from now on, where one thread does all the work. */
    void follow(NodeTimer timer) {
        if (timer == NodeTimer.NONE || steps.length == 0) {
            return;
        }
        List<Step> timed = new ArrayList<>();
        timed.add((engineFrame, n) -> timer.begin());
        for (Step step : steps) {
            timed.add(step);
            timed.add((engineFrame, n) -> timer.done(step.owner()));
        }
        steps = timed.toArray(Step[]::new);
    }

    /** Computes the next {@code n} frames; returns the first index of a tap's sample that is no sound, or {@code n}. */
    int run(long engineFrame, int n) {
        frame = engineFrame;
        frames = n;
        runAll(steps);
        if (steps.length == 0) {
            for (WorkerTeam.Level level : levels) {
                team.run(level);
            }
        }
        int bad = n;
        for (OutputTap tap : taps) {
            bad = Math.min(bad, tap.run(n));
        }
        return bad;
    }

    private void runAll(Step[] some) {
        for (Step step : some) {
            step.run(frame, frames);
        }
    }

    @Override
    public void close() {
        team.close();
        for (NodeRunner runner : runners) {
            runner.close();
        }
    }
}
