package org.downbeat.benchmarks;

import java.util.concurrent.TimeUnit;
import org.downbeat.api.MusicalContext;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.automation.AutomationTimeline;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.LaneCursor;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.core.automation.Shape;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.SongClock;
import org.downbeat.core.time.TempoMap;
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

/** What filling a lane costs by the shape of its fades, in nanoseconds for each block of 128 frames. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class LanesBenchmark {
    private static final int BLOCK = 128;
    private static final int BLOCKS = 375;
    private static final int RATE = 48_000;

    /** On what the parameter travels. */
    public enum Travel {
        /** Evenly. */
        LINEAR,
        /** By ratios, as pitches and cutoffs do. */
        LOGARITHMIC
    }

    /** The shape of its fades; a step holds its value. */
    @Param
    public Shape shape = Shape.LINEAR;

    /** The scale of the parameter. */
    @Param
    public Travel travel = Travel.LINEAR;

    private final float[] values = new float[BLOCK];
    private LaneCursor lane = lane(Shape.LINEAR, Travel.LINEAR);

    /** Compiles the lane. */
    @Setup
    public void compile() {
        lane = lane(shape, travel);
    }

    /** Fills a second of it. */
    @Benchmark
    @OperationsPerInvocation(BLOCKS)
    public float[] fill() {
        for (int block = 0; block < BLOCKS; block++) {
            lane.fill(values, (long) block * BLOCK, 0, BLOCK);
        }
        return values;
    }

    private static LaneCursor lane(Shape shape, Travel travel) {
        ParameterSpec spec = travel == Travel.LINEAR
                ? ParameterSpec.number("level", "Level")
                        .range(0, 20_000)
                        .context(MusicalContext.DYNAMICS)
                        .about("Moves.")
                : ParameterSpec.hertz("cutoff_hz", "Cutoff")
                        .context(MusicalContext.TONE)
                        .about("Moves.");
        AutomationTimeline timeline = new AutomationTimeline();
        for (int tenth = 0; tenth <= 10; tenth++) {
            double value = tenth % 2 == 0 ? 200 : 8_000;
            timeline.schedule(
                    "node",
                    spec,
                    Point.step(Moment.seconds(tenth / 10.0), value).fading(new Fade(shape, 2)));
        }
        SongClock clock = new SongClock(TempoMap.constant(120), MeterMap.of(4, 4), RATE);
        return timeline.compile(clock).lane("node", spec.id()).orElseThrow().cursor();
    }
}
