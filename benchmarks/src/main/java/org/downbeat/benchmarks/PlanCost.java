package org.downbeat.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * The cases of {@link PlanBenchmark} in CPU time, which other work on the machine hardly changes: the least of some runs, in
 * nanoseconds for each node and block of 128 frames.
 */
public final class PlanCost {
    private static final int RUNS = 15;

    private PlanCost() {}

    /** Prints the table; takes no arguments. */
    public static void main(String[] args) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        System.out.println("Java " + Runtime.version());
        for (PlanSong.Work work : PlanSong.Work.values()) {
            PlanBenchmark benchmark = new PlanBenchmark();
            benchmark.work = work;
            benchmark.build();
            double least = Double.POSITIVE_INFINITY;
            for (int run = 0; run < RUNS; run++) {
                long start = threads.getCurrentThreadCpuTime();
                benchmark.render();
                least = Math.min(least, (double) (threads.getCurrentThreadCpuTime() - start));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %6.1f ns a node and block of %d frames%n",
                    work.name().toLowerCase(Locale.ROOT),
                    least / PlanBenchmark.NODE_BLOCKS,
                    PlanSong.BLOCK);
        }
    }
}
