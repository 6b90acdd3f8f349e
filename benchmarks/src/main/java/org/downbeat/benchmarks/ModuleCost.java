package org.downbeat.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.downbeat.benchmarks.ModuleSong.Controls;
import org.downbeat.benchmarks.ModuleSong.Player;
import org.downbeat.core.render.OfflineAudioEngine;

/**
 * What each built-in module costs in CPU time, which other work on the machine hardly changes: the least of some runs with
 * it less the least with its {@link StandIn}, in nanoseconds for each stereo block of 128 frames.
 */
public final class ModuleCost {
    private static final int RUNS = 15;
    private static final int SECONDS = 20;
    private static final int FRAMES = SECONDS * ModuleSong.SAMPLE_RATE;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ModuleCost() {}

    /** Prints the table; takes no arguments. */
    public static void main(String[] args) throws IOException {
        System.out.println("Java " + Runtime.version());
        Listening.head("ns a stereo block of 128 frames", "constant", "all automated", "lanes");
        for (ModuleSong song : ModuleSong.ALL) {
            double constant = cost(song, Controls.CONSTANT, Player.MODULE);
            double automated = cost(song, Controls.AUTOMATED, Player.MODULE);
            double still = cost(song, Controls.CONSTANT, Player.STAND_IN);
            double lanes = cost(song, Controls.AUTOMATED, Player.STAND_IN);
            Listening.row(List.of(
                    song.name(),
                    nanoseconds(constant - still),
                    nanoseconds(automated - lanes),
                    nanoseconds(lanes - still)));
        }
    }

    private static double cost(ModuleSong song, Controls controls, Player player) throws IOException {
        OfflineAudioEngine engine = song.engine(controls, player, SECONDS);
        double least = Double.POSITIVE_INFINITY;
        for (int run = 0; run < RUNS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            engine.renderTo(FRAMES, (channels, from, to) -> {});
            least = Math.min(least, (double) (THREADS.getCurrentThreadCpuTime() - start));
        }
        return least * ModuleSong.BLOCK / FRAMES;
    }

    private static String nanoseconds(double time) {
        return String.format(Locale.ROOT, "%.0f", time);
    }
}
