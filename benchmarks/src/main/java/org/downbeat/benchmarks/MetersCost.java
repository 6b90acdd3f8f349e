package org.downbeat.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.Supplier;
import org.downbeat.metrics.LoudnessReport;

/**
 * The cases of {@link MetersBenchmark} in CPU time, which other work on the machine hardly changes: the least of some runs,
 * printed as a table in nanoseconds for each stereo frame.
 */
public final class MetersCost {
    private static final int RUNS = 9;

    private MetersCost() {}

    /** Prints the table; takes no arguments. */
    public static void main(String[] args) {
        MetersBenchmark meters = new MetersBenchmark();
        meters.makeAudio();
        System.out.println("Java " + Runtime.version());
        print("all but true peak", meters::allButTruePeak);
        print("everything", meters::everything);
        print("everything, for each beat", meters::everythingForEachBeat);
        print("everything, of a tone near fs/4", meters::everythingOfABrightTone);
    }

    private static void print(String name, Supplier<LoudnessReport> measure) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = Double.POSITIVE_INFINITY;
        LoudnessReport report = measure.get();
        for (int run = 0; run < RUNS; run++) {
            long start = threads.getCurrentThreadCpuTime();
            report = measure.get();
            best = Math.min(best, (double) (threads.getCurrentThreadCpuTime() - start) / report.frames());
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %7.1f ns/frame   I %.3f  LRA %.2f  TP %.3f  max M %.2f%n",
                name,
                best,
                report.integratedLufs().orElse(Double.NaN),
                report.loudnessRangeLu().orElse(Double.NaN),
                report.truePeakDbtp().get(0).orElse(Double.NaN),
                report.maxMomentaryLufs().orElse(Double.NaN));
    }
}
