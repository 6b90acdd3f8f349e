package org.downbeat.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What writing a stereo WAV file costs by its format, in nanoseconds for each block of 512 frames, the disk included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class WavBenchmark {
    private static final int BLOCK = 512;
    private static final int BLOCKS = 1_000;
    private static final int RATE = 48_000;

    /** How samples are stored. */
    @Param
    public WavFormat format = WavFormat.PCM_24;

    private final float[][] noise = new float[2][BLOCK];
    private Path file = Path.of("");

    /** Makes the noise and a place for the file. */
    @Setup
    public void prepare() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (float[] channel : noise) {
            for (int i = 0; i < BLOCK; i++) {
                channel[i] = (float) random.nextDouble(-1, 1);
            }
        }
        file = Files.createTempFile("downbeat", ".wav");
    }

    /** Writes 10 s. */
    @Benchmark
    @OperationsPerInvocation(BLOCKS)
    public long write() throws IOException {
        try (WavWriter wav = WavWriter.create(file, format, RATE, noise.length)) {
            for (int block = 0; block < BLOCKS; block++) {
                wav.write(noise, 0, BLOCK);
            }
            wav.complete();
            return wav.clippedSamples();
        }
    }

    /** Removes the file. */
    @TearDown
    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
