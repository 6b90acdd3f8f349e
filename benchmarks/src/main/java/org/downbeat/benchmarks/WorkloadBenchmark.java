package org.downbeat.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.downbeat.cli.bench.Workload;
import org.downbeat.cli.bench.Workload.Pauses;
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

/** What a second of the workloads by which engines are compared costs, in nanoseconds for each frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class WorkloadBenchmark {
    private static final int SECONDS = 4;
    private static final int FRAMES = SECONDS * Workload.SAMPLE_RATE;

    /** Which one. */
    @Param
    public Workload workload = Workload.W1;

    /** How many chains. */
    @Param({"1", "16", "64", "256"})
    public int chains = 1;

    /** Whether chains go on while they are silent. */
    @Param
    public Pauses pauses = Pauses.COMPUTED;

    private OfflineAudioEngine engine = Workload.W1.engine(1, SECONDS, Pauses.COMPUTED);

    /** Builds the graph. */
    @Setup
    public void build() {
        engine = workload.engine(chains, SECONDS, pauses);
    }

    /** Renders 4 s, two sweeps of the filter. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public RenderResult render() throws IOException {
        return engine.renderTo(FRAMES, (channels, from, to) -> {});
    }
}
