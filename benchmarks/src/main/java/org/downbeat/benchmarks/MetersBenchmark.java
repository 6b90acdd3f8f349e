package org.downbeat.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.LoudnessReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What measuring costs, in nanoseconds for each stereo frame, on a minute of pink noise at 48 kHz whose level changes every
 * 1.5 s. A new meter each time, fed with blocks of 4096 frames.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class MetersBenchmark {
    private static final int RATE = 48_000;
    private static final int FRAMES = 60 * RATE;
    private static final int BLOCK = 4096;
    private static final int FRAMES_A_BEAT = RATE / 2;
    private static final double[] LEVELS_DB = {0, -6, -3, -16, -9, -1, -12, -4};

    private float[][] noise = {};
    private float[][] brightTone = {};
    private long[] beats = {};

    /** Makes the audio. */
    @Setup
    public void makeAudio() {
        noise = new float[][] {pinkNoise(1), pinkNoise(2)};
        brightTone = new float[][] {tone(11_900.3), tone(11_900.3)};
        beats = new long[FRAMES / FRAMES_A_BEAT + 1];
        for (int i = 0; i < beats.length; i++) {
            beats[i] = (long) i * FRAMES_A_BEAT;
        }
    }

    /** Integrated loudness, loudness range, momentary and short-term maxima every 10 ms, sample peak, RMS, DC, crest. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public LoudnessReport allButTruePeak() {
        return measure(withoutTruePeak(), noise);
    }

    /** All of that and the true peak. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public LoudnessReport everything() {
        return measure(LoudnessMeter.of(RATE, ChannelLayout.STEREO), noise);
    }

    /** Everything, and a row of it for each beat at 120 beats a minute. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public LoudnessReport everythingForEachBeat() {
        LoudnessMeter meter = LoudnessMeter.of(RATE, ChannelLayout.STEREO);
        meter.table(beats);
        return measure(meter, noise);
    }

    /** Everything, on the worst sound for the search of the true peak: a steady tone near fs/4, of which none can be left out. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public LoudnessReport everythingOfABrightTone() {
        return measure(LoudnessMeter.of(RATE, ChannelLayout.STEREO), brightTone);
    }

    private static LoudnessMeter withoutTruePeak() {
        return LoudnessMeter.builder(RATE, ChannelLayout.STEREO)
                .withoutTruePeak()
                .build();
    }

    private static LoudnessReport measure(LoudnessMeter meter, float[][] audio) {
        for (int from = 0; from < FRAMES; from += BLOCK) {
            meter.add(audio, from, Math.min(FRAMES, from + BLOCK));
        }
        return meter.finish();
    }

    private static float[] tone(double hertz) {
        float[] x = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            x[i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * hertz * i / RATE));
        }
        return x;
    }

    /** Near-Gaussian noise through Paul Kellet's economy filter of three poles: -3 dB an octave. */
    private static float[] pinkNoise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = new float[FRAMES];
        double low = 0;
        double middle = 0;
        double high = 0;
        for (int i = 0; i < FRAMES; i++) {
            double white = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
            low = 0.99765 * low + 0.0990460 * white;
            middle = 0.96300 * middle + 0.2965164 * white;
            high = 0.57000 * high + 1.0526913 * white;
            double level = 0.085 * StrictMath.pow(10, LEVELS_DB[i / (RATE * 3 / 2) % LEVELS_DB.length] / 20);
            x[i] = (float) (level * (low + middle + high + 0.1848 * white));
        }
        return x;
    }
}
