package org.downbeat.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.RenderResult;
import org.downbeat.core.render.RenderSettings;
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

/** What summing stereo wires into one input costs, in nanoseconds for each block of 128 frames, sources included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class MixBenchmark {
    private static final int SECONDS = 10;
    private static final int FRAMES = SECONDS * ModuleSong.SAMPLE_RATE;

    /** How many wires. */
    @Param({"1", "8", "64"})
    public int wires = 1;

    private OfflineAudioEngine engine = engine(1);

    /** Builds the graph. */
    @Setup
    public void build() {
        engine = engine(wires);
    }

    /** Renders 10 s. */
    @Benchmark
    @OperationsPerInvocation(FRAMES / ModuleSong.BLOCK)
    public RenderResult render() throws IOException {
        return engine.renderTo(FRAMES, (channels, from, to) -> {});
    }

    private static OfflineAudioEngine engine(int wires) {
        ModuleCatalog catalog = ModuleCatalog.builtIn();
        OfflineAudioEngine engine = new OfflineAudioEngine(catalog)
                .settings(
                        RenderSettings.DEFAULT.withBlockSize(ModuleSong.BLOCK).withSampleRate(ModuleSong.SAMPLE_RATE));
        String[] sources = new String[wires];
        for (int i = 0; i < wires; i++) {
            sources[i] = "noise" + i;
            engine.add(sources[i], new StandIn(catalog.describe("oscillator")));
        }
        engine.add("mix", new StandIn(catalog.describe("gain"))).input(sources).asOutput();
        return engine;
    }
}
