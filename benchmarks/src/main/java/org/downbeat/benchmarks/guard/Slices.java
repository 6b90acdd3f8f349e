package org.downbeat.benchmarks.guard;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Takes the CPU time and the allocated bytes of short slices of work on this thread.
 *
 * <p>What disturbs a slice only ever makes it slower, so that the lower quartile of many is hardly disturbed; the least one
 * would be the one with the least to do.
 */
final class Slices {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MOST = 4_096;

    private final double[] nanos = new double[MOST];
    private int count;
    private long bytes;
    private long bytesAtStart;
    private long nanosAtStart;

    /** A slice begins. */
    void begin() {
        bytesAtStart = THREADS.getCurrentThreadAllocatedBytes();
        nanosAtStart = THREADS.getCurrentThreadCpuTime();
    }

    /** It ends, and did so many equal pieces of work. */
    void end(int pieces) {
        long spent = THREADS.getCurrentThreadCpuTime() - nanosAtStart;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesAtStart;
        nanos[count++ % MOST] = (double) spent / pieces;
    }

    /** What was measured since the last reading; at least one slice. */
    Reading read() {
        double[] sorted = Arrays.copyOf(nanos, Math.min(count, MOST));
        Arrays.sort(sorted);
        Reading reading = new Reading(sorted[sorted.length / 4], bytes);
        count = 0;
        bytes = 0;
        return reading;
    }
}
