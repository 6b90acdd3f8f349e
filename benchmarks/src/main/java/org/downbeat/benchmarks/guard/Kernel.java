package org.downbeat.benchmarks.guard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.benchmarks.ModuleSong;
import org.downbeat.benchmarks.ModuleSong.Controls;
import org.downbeat.benchmarks.PlanSong;
import org.downbeat.cli.bench.Workload;
import org.downbeat.cli.bench.Workload.Pauses;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.RenderSettings;

/**
 * Something whose cost is guarded.
 *
 * @param name what messages call it
 * @param work does it once, in slices
 */
record Kernel(String name, Work work) {
    /** Does the work of a kernel and takes its time. */
    @FunctionalInterface
    interface Work {
        void run(Slices slices) throws IOException;
    }

    /** What the others are compared with. */
    static final Kernel REFERENCE = ofFactory(ReferenceVoice.NAME, ReferenceVoice.FACTORY);

    private static final int SECONDS = 1;
    private static final int CHAINS = 16;
    private static final int CALLS = 32;

    /** Whatever a block may run: every module with still and with moving controls, the plan, and whole chains. */
    static List<Kernel> all() {
        List<Kernel> kernels = new ArrayList<>();
        kernels.add(REFERENCE);
        for (Controls controls : Controls.values()) {
            for (ModuleSong song : ModuleSong.ALL) {
                kernels.add(ofSong(song, controls));
            }
        }
        for (PlanSong.Work work : PlanSong.Work.values()) {
            OfflineAudioEngine engine = PlanSong.engine(work, SECONDS);
            kernels.add(ofPlan("plan, " + inWords(work), engine, PlanSong.NODES));
        }
        kernels.add(ofPlan("feedback_delay, in a circle", circle(), 1));
        for (Workload workload : Workload.values()) {
            OfflineAudioEngine engine = workload.engine(CHAINS, SECONDS, Pauses.COMPUTED);
            kernels.add(ofPlan(workload + ", a chain", engine, CHAINS));
        }
        return kernels;
    }

    /** Readings by name, each the least of some rounds; all kernels take turns, so that a slow moment hits all of them. */
    static Map<String, Reading> measure(List<Kernel> kernels, int rounds) throws IOException {
        Map<String, Reading> readings = new LinkedHashMap<>();
        Slices slices = new Slices();
        for (int round = 0; round < rounds; round++) {
            for (Kernel kernel : kernels) {
                kernel.work.run(slices);
                readings.merge(kernel.name, slices.read(), Reading::least);
            }
        }
        return readings;
    }

    private static Kernel ofSong(ModuleSong song, Controls controls) {
        return new Kernel(
                song.name() + ", " + inWords(controls),
                slices -> song.engine(controls, module -> new Repeated(module, CALLS, slices), SECONDS)
                        .renderTo((long) SECONDS * ModuleSong.SAMPLE_RATE, (channels, from, to) -> {}));
    }

    /** The calls of a module that hears nothing and is told nothing. */
    static Kernel ofFactory(String name, AudioModuleFactory factory) {
        return new Kernel(name, slices -> {
            OfflineAudioEngine engine = new OfflineAudioEngine(ModuleCatalog.builtIn())
                    .settings(RenderSettings.DEFAULT.withBlockSize(Workload.BLOCK));
            engine.add(name, new Repeated(factory, CALLS, slices));
            engine.renderTo((long) SECONDS * Workload.SAMPLE_RATE, (channels, from, to) -> {});
        });
    }

    /** The engine's own module works only where a graph runs in a circle. */
    private static OfflineAudioEngine circle() {
        OfflineAudioEngine engine = new OfflineAudioEngine(ModuleCatalog.builtIn())
                .settings(RenderSettings.DEFAULT.withBlockSize(Workload.BLOCK));
        engine.add("sine", "sine");
        engine.add("echo", "feedback_delay");
        engine.add("mix", "gain").set("level_db", -6).input("sine", "echo").asOutput();
        return engine.connect("mix", "echo");
    }

    /** The blocks of a plan, for each of its equal parts. */
    private static Kernel ofPlan(String name, OfflineAudioEngine engine, int parts) {
        return new Kernel(name, slices -> {
            boolean[] hasBegun = {false};
            engine.renderTo((long) SECONDS * Workload.SAMPLE_RATE, (channels, from, to) -> {
                if (hasBegun[0]) {
                    slices.end(parts);
                }
                hasBegun[0] = true;
                slices.begin();
            });
        });
    }

    private static String inWords(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
