package org.downbeat.benchmarks;

import java.io.IOException;
import java.util.Locale;
import org.downbeat.cli.bench.Pace;
import org.downbeat.cli.bench.Workload;
import org.downbeat.cli.bench.Workload.Pauses;

/**
 * What the workloads cost when everything is compiled, in CPU nanoseconds for each frame of one chain, and the RMS of their
 * sum, by which one sees that it is the same sound.
 */
public final class WorkloadCost {
    private static final int SECONDS = 60;

    private WorkloadCost() {}

    /** Prints the table; takes numbers of chains, else 1, 16, 64 and 256. */
    public static void main(String[] args) throws IOException {
        String[] counts = args.length == 0 ? new String[] {"1", "16", "64", "256"} : args;
        System.out.println("Java " + Runtime.version());
        System.out.println("       N   ns a frame and chain   the same with pauses skipped   RMS left, right");
        for (Workload workload : Workload.values()) {
            for (String count : counts) {
                int chains = Integer.parseInt(count);
                Levels levels = new Levels();
                workload.engine(chains, SECONDS, Pauses.COMPUTED).renderTo(SECONDS * Workload.SAMPLE_RATE, levels);
                System.out.printf(
                        Locale.ROOT,
                        "%s %5d %22.3f %30.3f %9.3f %7.3f%n",
                        workload,
                        chains,
                        nanoseconds(workload, chains, Pauses.COMPUTED),
                        nanoseconds(workload, chains, Pauses.SKIPPED),
                        levels.decibels(0),
                        levels.decibels(1));
            }
        }
    }

    private static double nanoseconds(Workload workload, int chains, Pauses pauses) throws IOException {
        Pace pace = new Pace(SECONDS / 2, 2 * Workload.SAMPLE_RATE);
        workload.engine(chains, SECONDS, pauses).renderTo(SECONDS * Workload.SAMPLE_RATE, pace);
        return pace.steadyNanosAFrame() / chains;
    }
}
