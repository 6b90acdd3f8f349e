package org.downbeat.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
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

/**
 * What an engine with one module costs, in nanoseconds for each stereo block of 128 frames; the share of the engine is what
 * {@link PlanBenchmark} says of a node.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class ModulesBenchmark {
    private static final int SECONDS = 20;
    private static final int FRAMES = SECONDS * ModuleSong.SAMPLE_RATE;
    private static final int BLOCKS = FRAMES / ModuleSong.BLOCK;

    /** What there is to hear. */
    public enum Part {
        /** Sound, under controls that stand still. */
        CONSTANT,
        /** Sound, under controls that all move. */
        AUTOMATED,
        /** Nothing. */
        SILENT
    }

    /** The module. */
    @Param({
        "sine",
        "oscillator, saw",
        "oscillator, saw, unison of 7",
        "noise",
        "fm",
        "clip_sampler, one layer, linear",
        "clip_sampler, two layers, linear",
        "clip_sampler, two layers, cubic",
        "clip_sampler, two layers, sinc",
        "envelope",
        "adsr",
        "lfo",
        "lowpass",
        "svf",
        "ladder",
        "eq, four bands",
        "dc_block",
        "gain"
    })
    public String module = "sine";

    /** What it does. */
    @Param
    public Part part = Part.CONSTANT;

    private OfflineAudioEngine engine = ModuleSong.named("sine").silent();

    /** Builds the graph. */
    @Setup
    public void build() {
        ModuleSong song = ModuleSong.named(module);
        engine = switch (part) {
            case CONSTANT -> song.engine(ModuleSong.Controls.CONSTANT, UnaryOperator.identity(), SECONDS);
            case AUTOMATED -> song.engine(ModuleSong.Controls.AUTOMATED, UnaryOperator.identity(), SECONDS);
            case SILENT -> song.silent();
        };
    }

    /** Renders 20 s. */
    @Benchmark
    @OperationsPerInvocation(BLOCKS)
    public RenderResult render() throws IOException {
        return engine.renderTo(FRAMES, (channels, from, to) -> {});
    }
}
