package org.downbeat.benchmarks;

import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.MusicalContext;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.RenderSettings;

/** Graphs of 64 nodes that do as little as a module can, so that what is left is the engine's own work. */
public final class PlanSong {
    /** Nodes of each graph. */
    public static final int NODES = 64;

    static final int BLOCK = 128;
    static final int SAMPLE_RATE = 48_000;
    private static final int CHAINS = 8;

    private static final ParameterSpec LEVEL = ParameterSpec.number("level", "Level")
            .initial(0.5)
            .context(MusicalContext.DYNAMICS)
            .about("What is added.");

    /** How much there is to do. */
    public enum Work {
        /** Every node sleeps. */
        IDLE,
        /** Every node sounds and no parameter moves. */
        CONSTANT,
        /** Every node sounds and its parameter fades all the time. */
        AUTOMATED
    }

    private PlanSong() {}

    /** An engine whose chains of eight nodes are summed by the last one. */
    public static OfflineAudioEngine engine(Work work, double seconds) {
        OfflineAudioEngine engine = new OfflineAudioEngine(ModuleCatalog.builtIn())
                .settings(RenderSettings.DEFAULT.withBlockSize(BLOCK).withSampleRate(SAMPLE_RATE));
        String[] ends = new String[CHAINS];
        int nodes = 0;
        for (int chain = 0; chain < CHAINS; chain++) {
            int length = NODES / CHAINS - (chain == 0 ? 1 : 0);
            for (int n = 0; n < length; n++) {
                String name = "node" + nodes++;
                engine.add(name, new Plain(work));
                if (n > 0) {
                    engine.connect(ends[chain], name);
                }
                ends[chain] = name;
                automate(engine, name, work, seconds);
            }
        }
        engine.add("mix", new Plain(work)).input(ends).asOutput();
        automate(engine, "mix", work, seconds);
        return engine;
    }

    private static void automate(OfflineAudioEngine engine, String node, Work work, double seconds) {
        for (int second = 1; work == Work.AUTOMATED && second <= seconds; second++) {
            engine.schedule(
                    node,
                    "level",
                    Point.step(Moment.seconds(second), second % 2).fading(Fade.LINEAR));
        }
    }

    private record Plain(Work work) implements AudioModuleFactory {
        @Override
        public Description describe() {
            return Description.effect("plain", "Plain", Description.Purpose.UTILITY)
                    .parameters(LEVEL)
                    .about("Adds its level to what comes in.");
        }

        @Override
        public AudioModule create() {
            return new Adder(work == Work.IDLE ? AudioModule.Status.SILENT : AudioModule.Status.SOUNDING);
        }
    }

    private static final class Adder implements AudioModule {
        private final Status status;
        private Control level = new Control.Feed(LEVEL, 1).control();

        Adder(Status status) {
            this.status = status;
        }

        @Override
        public void prepare(Setup setup) {
            level = setup.control("level");
        }

        @Override
        public Status process(Block block) {
            add(block.in().channel(0), level.values(), block.out().channel(0), block.from(), block.to());
            return status;
        }

        private static void add(float[] x, float[] level, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = x[i] + level[i];
            }
        }
    }
}
