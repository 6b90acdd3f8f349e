package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.downbeat.core.automation.AutomationTimeline;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.core.graph.Graph;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.SongClock;
import org.downbeat.core.time.TempoMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is allocated between the first block and the last. */
class BlockPathTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(ints = {16, 512})
    void aBlockAllocatesNothing(int blockSize) {
        SongClock clock = new SongClock(TempoMap.constant(120), MeterMap.of(4, 4), 48_000);
        Graph.Builder builder = new Graph.Builder();
        AutomationTimeline timeline = new AutomationTimeline();
        builder.add("mix", TestModules.gain()).add("echo", new FeedbackDelay.Factory());
        builder.connect("mix", "echo").connect("echo", "mix").output("mix");
        for (int b = 0; b < 8; b++) {
            builder.add("wave" + b, TestModules.level())
                    .add("late" + b, TestModules.late(100 + b))
                    .add("filter" + b, TestModules.onePole())
                    .connect("wave" + b, "late" + b)
                    .connect("late" + b, "filter" + b)
                    .modulate("wave" + b, "filter" + b, "cutoff_hz", 0.5)
                    .connect("filter" + b, "mix");
            for (int p = 1; p < 50; p++) {
                Fade fade = p % 2 == 0 ? Fade.STEP : Fade.EXPONENTIAL;
                timeline.schedule(
                        "wave" + b,
                        TestModules.LEVEL,
                        Point.step(Moment.seconds(p * 0.01), p % 7).fading(fade));
            }
        }
        Graph graph = builder.build();
        Score score = new Score(timeline.compile(clock), Map.of(), 0);
        RenderSettings settings = RenderSettings.DEFAULT.withBlockSize(blockSize);
        Incidents incidents = new Incidents(graph, clock, settings.onFailure());
        PlanCompiler compiler = new PlanCompiler(graph, score, settings, clock, Map.of(), incidents.faults());
        // The JVM itself allocates now and then, for classes it loads and code it gives up; what a block allocates
        // would
        // be there every time.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            least = Math.min(least, run(compiler.compile(List.of("mix")), incidents, 48_000));
        }
        assertThat(least).as("bytes").isZero();
    }

    /** Runs blocks until {@code frames} are done, and returns how many bytes that took. */
    private static long run(RenderPlan plan, Incidents incidents, long frames) {
        try (plan) {
            long before = allocatedBytes();
            for (long frame = 0; frame < frames; frame += plan.blockFrames()) {
                int bad = plan.run(frame, plan.blockFrames());
                if (incidents.review(plan, frame, plan.blockFrames(), bad)) {
                    throw new AssertionError("a healthy song asked for a replay");
                }
            }
            return allocatedBytes() - before;
        }
    }

    private static long allocatedBytes() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
