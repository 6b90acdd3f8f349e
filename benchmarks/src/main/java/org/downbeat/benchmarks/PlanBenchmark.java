package org.downbeat.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.RenderResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the engine itself costs, in nanoseconds for each node and block of 128 frames. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class PlanBenchmark {
    private static final int SECONDS = 20;
    private static final int FRAMES = SECONDS * PlanSong.SAMPLE_RATE;
    static final int NODE_BLOCKS = FRAMES / PlanSong.BLOCK * PlanSong.NODES;

    /** How much there is to do. */
    @Param
    public PlanSong.Work work = PlanSong.Work.IDLE;

    private OfflineAudioEngine engine = PlanSong.engine(PlanSong.Work.IDLE, 0);

    /** Builds the graph. */
    @Setup
    public void build() {
        engine = PlanSong.engine(work, SECONDS);
    }

    /** Renders 20 s. */
    @Benchmark
    @OperationsPerInvocation(NODE_BLOCKS)
    public RenderResult render() throws IOException {
        return engine.renderTo(FRAMES, (channels, from, to) -> {});
    }
}
