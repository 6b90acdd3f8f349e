package org.downbeat.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.benchmarks.ModuleSong.Controls;
import org.downbeat.core.render.OfflineAudioEngine;

/**
 * What each built-in module costs in CPU time, which other work on the machine hardly changes: the least of some runs with
 * it less the least with its {@link StandIn}, in nanoseconds for each stereo block of 128 frames.
 */
public final class ModuleCost {
    /** The first ones only warm up: the compiler works beside the music, and needs its time. */
    private static final int ROUNDS = 8;

    private static final int RUNS = 5;
    private static final int SECONDS = 10;
    private static final int FRAMES = SECONDS * ModuleSong.SAMPLE_RATE;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ModuleCost() {}

    /** Prints the table; takes no arguments. */
    public static void main(String[] args) throws IOException {
        List<Part> parts = ModuleSong.ALL.stream().map(Part::new).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (Part part : parts) {
                part.run();
            }
        }
        System.out.println("Java " + Runtime.version());
        Listening.head("ns a stereo block of 128 frames", "constant", "all automated", "lanes");
        for (Part part : parts) {
            Listening.row(List.of(
                    part.name,
                    nanoseconds(part.constant.least - part.still.least),
                    nanoseconds(part.automated.least - part.lanes.least),
                    nanoseconds(part.lanes.least - part.still.least)));
        }
    }

    private static String nanoseconds(double time) {
        return String.format(Locale.ROOT, "%.0f", time);
    }

    /** A song with the module and with its stand-in, the controls still and moving. */
    private static final class Part {
        final String name;
        final Trial constant;
        final Trial automated;
        final Trial still;
        final Trial lanes;

        Part(ModuleSong song) {
            name = song.name();
            constant = new Trial(song.engine(Controls.CONSTANT, UnaryOperator.identity(), SECONDS));
            automated = new Trial(song.engine(Controls.AUTOMATED, UnaryOperator.identity(), SECONDS));
            still = new Trial(song.engine(Controls.CONSTANT, Part::standIn, SECONDS));
            lanes = new Trial(song.engine(Controls.AUTOMATED, Part::standIn, SECONDS));
        }

        private static AudioModuleFactory standIn(AudioModuleFactory module) {
            return new StandIn(module.describe());
        }

        void run() throws IOException {
            constant.run();
            automated.run();
            still.run();
            lanes.run();
        }
    }

    /** An engine, and the least that a block of it has cost so far, in nanoseconds. */
    private static final class Trial {
        private final OfflineAudioEngine engine;
        double least = Double.POSITIVE_INFINITY;

        Trial(OfflineAudioEngine engine) {
            this.engine = engine;
        }

        void run() throws IOException {
            for (int run = 0; run < RUNS; run++) {
                long start = THREADS.getCurrentThreadCpuTime();
                engine.renderTo(FRAMES, (channels, from, to) -> {});
                double spent = (double) (THREADS.getCurrentThreadCpuTime() - start);
                least = Math.min(least, spent * ModuleSong.BLOCK / FRAMES);
            }
        }
    }
}
