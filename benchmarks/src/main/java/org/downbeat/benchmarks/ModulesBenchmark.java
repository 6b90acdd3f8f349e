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

/** What an engine with one module costs while no control moves, in nanoseconds for each stereo block of 128 frames. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class ModulesBenchmark {
    private static final int SECONDS = 20;
    private static final int FRAMES = SECONDS * ModuleSong.SAMPLE_RATE;
    private static final int BLOCKS = FRAMES / ModuleSong.BLOCK;

    /** The module. */
    @Param({
        "sine",
        "oscillator",
        "noise",
        "fm",
        "clip_sampler",
        "envelope",
        "adsr",
        "lfo",
        "lowpass",
        "svf",
        "ladder",
        "eq",
        "dc_block",
        "gain"
    })
    public String module = "sine";

    private OfflineAudioEngine engine = song("sine");

    /** Builds the graph. */
    @Setup
    public void build() {
        engine = song(module);
    }

    /** Renders 20 s. */
    @Benchmark
    @OperationsPerInvocation(BLOCKS)
    public RenderResult render() throws IOException {
        return engine.renderTo(FRAMES, (channels, from, to) -> {});
    }

    private static OfflineAudioEngine song(String module) {
        return ModuleSong.ALL.stream()
                .filter(song -> song.module().equals(module))
                .findFirst()
                .orElseThrow()
                .engine(ModuleSong.Controls.CONSTANT, ModuleSong.Player.MODULE, SECONDS);
    }
}
