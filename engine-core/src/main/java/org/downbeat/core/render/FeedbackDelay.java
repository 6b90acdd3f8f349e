package org.downbeat.core.render;

import java.util.Arrays;
import java.util.List;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Bus;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Port;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.Description.Width;
import org.downbeat.api.Settings;
import org.downbeat.api.Setup;
import org.downbeat.core.graph.Node;

/**
 * The one place where a graph may run in a circle: what enters is heard {@code delay_ms} later, {@code y[n] = x[n − D]}.
 *
 * <p>It plays its past before the nodes of the circle run, and records its input after them; so the engine's blocks are
 * never longer than the delay. Modules with latency inside the circle lengthen it by that much.
 */
final class FeedbackDelay implements AudioModule {
    private static final String ID = "feedback_delay";

    private float[][] ring = new float[0][0];
    private int delay;

    /** Offers the delay beside the modules of the catalog. */
    public static final class Factory implements AudioModuleFactory {
        private static final Description DESCRIPTION = new Description(
                ID,
                "Feedback delay",
                "Lets sound run in a circle: what goes in comes out delay_ms later.",
                Purpose.SPACE,
                "1.0",
                List.of(new Port("in", Width.FULL)),
                List.of(new Port("out", Width.FULL)),
                List.of(),
                List.of());

        /** For {@link java.util.ServiceLoader}. */
        public Factory() {}

        @Override
        public Description describe() {
            return DESCRIPTION;
        }

        @Override
        public AudioModule create() {
            return new FeedbackDelay();
        }
    }

    static boolean is(Node node) {
        return node.description().id().equals(ID);
    }

    /** The delay that a node's settings ask for, in frames. */
    static int frames(Settings settings, double sampleRate) {
        double milliseconds = settings.number("delay_ms", 1, 60_000, 250);
        return Math.max(Block.GRID, (int) Math.round(milliseconds / 1000 * sampleRate));
    }

    @Override
    public void prepare(Setup setup) {
        delay = frames(setup.settings(), setup.sampleRate());
        ring = new float[setup.output(0).channels()][delay];
    }

    @Override
    public void reset() {
        for (float[] channel : ring) {
            Arrays.fill(channel, 0f);
        }
    }

    @Override
    public Status process(Block block) {
        int place = (int) ((block.frameOfIndexZero() + block.from()) % delay);
        for (int c = 0; c < ring.length; c++) {
            float[] past = ring[c];
            float[] y = block.out().channel(c);
            for (int i = block.from(), k = place; i < block.to(); i++) {
                y[i] = past[k];
                k = k + 1 == delay ? 0 : k + 1;
            }
        }
        return Status.SOUNDING;
    }

    /** Keeps a block of input, which starts at engine frame {@code start}, for later. */
    void record(Bus input, long start, int n) {
        int place = (int) (start % delay);
        for (int c = 0; c < ring.length; c++) {
            float[] past = ring[c];
            float[] x = input.channel(c);
            for (int i = 0, k = place; i < n; i++) {
                past[k] = x[i];
                k = k + 1 == delay ? 0 : k + 1;
            }
        }
    }

    @Override
    public long tailFrames() {
        return Long.MAX_VALUE;
    }
}
