package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

/** Measuring allocates nothing, neither in a Java that has just started nor in one that runs hot. */
class AllocationTest {
    private static final int FRAMES = 48_000;
    private static final int BLOCK = 128;
    private static final int COLD_BLOCKS = 200;

    @Test
    void aWarmMeterAllocatesNothing() {
        // the first runs warm up; what the virtual machine itself allocates while it compiles is not the meter's
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 4; run++) {
            least = Math.min(least, allocatedBy(10_000));
        }
        assertThat(least).isZero();
    }

    @Test
    void aMeterAllocatesNothingInAJavaThatHasJustStarted() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xint",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllocationTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
        assertThat(output.trim()).isEqualTo("0 bytes");
    }

    /** Ten blocks link the classes, for which the virtual machine itself takes some 200 bytes; then nothing is allowed. */
    public static void main(String[] args) {
        allocatedBy(10);
        System.out.println(allocatedBy(COLD_BLOCKS) + " bytes");
    }

    private static long allocatedBy(int blocks) {
        float[][] audio = {
            Signals.noise(new SplittableRandom(1), 0.5, FRAMES), Signals.noise(new SplittableRandom(2), 1e-3, FRAMES)
        };
        audio[0][1] = Float.NaN;
        LoudnessMeter meter = LoudnessMeter.builder(48_000, ChannelLayout.STEREO)
                .peakHold(PeakHold.Ballistics.DIGITAL_PEAK_METER)
                .build();
        long[] edges = new long[200];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = i * 11_025L;
        }
        meter.table(edges);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        // the probe allocates when it is used for the first time
        threads.getThreadAllocatedBytes(self);
        long before = threads.getThreadAllocatedBytes(self);
        for (int b = 0; b < blocks; b++) {
            int from = b * BLOCK % (FRAMES - BLOCK);
            meter.add(audio, from, from + BLOCK);
        }
        return threads.getThreadAllocatedBytes(self) - before;
    }
}
