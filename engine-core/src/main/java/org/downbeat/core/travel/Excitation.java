package org.downbeat.core.travel;

import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.Sample;
import org.downbeat.api.Setup;
import org.downbeat.kit.FrameNoise;
import org.downbeat.kit.Phase;
import org.downbeat.kit.Sine;

/**
 * What a module hears while it is measured: a second of sound that is there beforehand and repeats, so that playing it
 * costs next to nothing.
 */
final class Excitation implements AudioModuleFactory {
    /** Pink noise, another on each side: whatever a module does to a spectrum shows. */
    static final Excitation BROAD = new Excitation(new float[][] {pink(1), pink(2)});

    /** A sine of {@value #LOW_HERTZ} Hz whose own steps from frame to frame are small: every click shows. */
    static final Excitation LOW = new Excitation(new float[][] {sine(), sine()});

    /** A tone with overtones, for modules that play clips. */
    static final Sample CLIP = new Sample("clip", Stage.SAMPLE_RATE, new float[][] {harmonics(), harmonics()});

    private static final int LOW_HERTZ = 100;
    private static final int OVERTONES = 40;

    private final float[][] second;

    private Excitation(float[][] second) {
        this.second = second;
    }

    private static float[] pink(long seed) {
        float[] noise = new float[Stage.SAMPLE_RATE];
        new FrameNoise(seed).pink(noise, 0, 0, noise.length);
        return noise;
    }

    private static float[] sine() {
        return partial(LOW_HERTZ, 0.5f, new float[Stage.SAMPLE_RATE]);
    }

    private static float[] harmonics() {
        float[] sum = new float[2 * Stage.SAMPLE_RATE];
        for (int h = 1; h <= OVERTONES; h++) {
            partial(LOW_HERTZ * h, 0.3f / h, sum);
        }
        return sum;
    }

    private static float[] partial(int hertz, float amplitude, float[] sum) {
        double step = hertz * Phase.perHertz(Stage.SAMPLE_RATE);
        long phase = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += amplitude * Sine.at((int) (phase >>> 32));
            phase += (long) step;
        }
        return sum;
    }

    @Override
    public Description describe() {
        return Description.source("excitation", "Excitation").about("What a module hears while it is measured.");
    }

    @Override
    public AudioModule create() {
        return new AudioModule() {
            @Override
            public void prepare(Setup setup) {}

            @Override
            public Status process(Block block) {
                for (int c = 0; c < block.out().channels(); c++) {
                    copy(second[c], block.out().channel(c), block);
                }
                return Status.SOUNDING;
            }
        };
    }

    private static void copy(float[] loop, float[] out, Block block) {
        for (int i = block.from(), n; i < block.to(); i += n) {
            int at = (int) ((block.frameOfIndexZero() + i) % loop.length);
            n = Math.min(block.to() - i, loop.length - at);
            System.arraycopy(loop, at, out, i, n);
        }
    }
}
