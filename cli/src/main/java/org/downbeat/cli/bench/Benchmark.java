package org.downbeat.cli.bench;

import java.io.IOException;
import java.util.List;
import org.downbeat.core.render.NodeTimer;
import org.downbeat.core.render.RenderWatcher;

/**
 * What rendering a subject costs, in CPU time, which other work on the machine hardly changes.
 *
 * @param blocksASecond blocks in a second of sound
 * @param framesABlock frames in a block
 * @param warmUpSeconds what the first renders took beyond the steady pace, the compiler's own threads not counted
 * @param steadyNanos what a block costs once everything is compiled
 * @param nodes what each node costs of that, the dearest first
 */
record Benchmark(
        double blocksASecond, int framesABlock, double warmUpSeconds, double steadyNanos, List<NodeCost> nodes) {
    /** Songs that are shorter than this are rendered several times. */
    private static final double LEAST_SECONDS = 30;

    /** The time of a sweep of {@link Workload#W1}, so that all laps do the same work. */
    private static final double LAP_SECONDS = 2;

    /** Renders a subject, first to see how it gets faster, and again to see where its time goes. */
    static Benchmark of(Subject subject, RenderWatcher watcher) throws IOException {
        Pace pace = pace(subject, watcher);
        return new Benchmark(
                subject.sampleRate() / subject.blockFrames(),
                subject.blockFrames(),
                pace.warmUpNanos() * 1e-9,
                pace.steadyNanosAFrame() * subject.blockFrames(),
                subject.told(nodes(subject, watcher)));
    }

    /** Renders a subject for so long that it gets to its steady pace. */
    static Pace pace(Subject subject, RenderWatcher watcher) throws IOException {
        int passes = (int) Math.max(1, Math.ceil(LEAST_SECONDS * subject.sampleRate() / subject.frames()));
        long frames = passes * subject.frames();
        int lapFrames = (int) Math.min(LAP_SECONDS * subject.sampleRate(), Math.max(1, frames / 8.0));
        Pace pace = new Pace((int) (frames / lapFrames), lapFrames);
        for (int pass = 0; pass < passes; pass++) {
            subject.render(pace, watcher);
        }
        return pace;
    }

    /** Code with a timer in it is compiled anew, so that the first half is left out again. */
    private static List<NodeCost> nodes(Subject subject, RenderWatcher watcher) throws IOException {
        NodeCosts costs = new NodeCosts((int) (subject.frames() / subject.blockFrames() / 2));
        subject.render((channels, from, to) -> {}, new RenderWatcher() {
            @Override
            public void progress(long done, long total) {
                watcher.progress(done, total);
            }

            @Override
            public NodeTimer timer() {
                return costs;
            }
        });
        return costs.costs();
    }

    /** How many seconds of sound a second of CPU time gives at the steady pace. */
    double timesRealTime() {
        return 1e9 / (steadyNanos * blocksASecond);
    }

    /** What one frame of one of {@code chains} chains costs, in nanoseconds. */
    double nanosAChainFrame(int chains) {
        return steadyNanos / framesABlock / chains;
    }

    /** Bytes that a block allocates; 0 in a healthy engine. */
    double bytes() {
        return nodes.stream().mapToDouble(NodeCost::bytes).sum();
    }
}
