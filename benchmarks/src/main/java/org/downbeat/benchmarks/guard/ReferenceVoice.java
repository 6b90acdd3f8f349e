package org.downbeat.benchmarks.guard;

import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.Setup;

/**
 * What all kernels are compared with: a voice as plain as can be, which has some of everything that a processor may be good
 * or bad at: a table that is read here and there, a product that it can do side by side, and a filter of which each frame
 * waits for the one before. It depends on nothing of ours, so that no change of ours makes it faster or slower.
 */
final class ReferenceVoice implements AudioModule {
    static final String NAME = "reference voice";

    private static final int TABLE_BITS = 12;
    private static final int STEP = 39_370_534; // 440 Hz at 48 kHz, in 2^-32 turns

    private static final Description DESCRIPTION =
            Description.source("reference", "Reference").about("A plain sine under a plain filter.");

    static final AudioModuleFactory FACTORY = new AudioModuleFactory() {
        @Override
        public Description describe() {
            return DESCRIPTION;
        }

        @Override
        public AudioModule create() {
            return new ReferenceVoice();
        }
    };

    private final float[] table = new float[(1 << TABLE_BITS) + 1];
    private float[] envelope = {};
    private int phase;
    private double state;

    @Override
    public void prepare(Setup setup) {
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) StrictMath.sin(2 * Math.PI * i / (1 << TABLE_BITS));
        }
        envelope = new float[setup.maxFrames()];
        for (int i = 0; i < envelope.length; i++) {
            envelope[i] = (float) i / envelope.length;
        }
    }

    @Override
    public Status process(Block block) {
        float[] left = block.out().channel(0);
        phase = read(table, phase, left, block.from(), block.to());
        multiply(left, envelope, block.from(), block.to());
        state = filter(left, state, block.from(), block.to());
        for (int c = 1; c < block.out().channels(); c++) {
            System.arraycopy(left, block.from(), block.out().channel(c), block.from(), block.to() - block.from());
        }
        return Status.SOUNDING;
    }

    private static int read(float[] table, int start, float[] y, int from, int to) {
        int phase = start;
        for (int i = from; i < to; i++) {
            int k = phase >>> (32 - TABLE_BITS);
            float fraction = ((phase << TABLE_BITS) >>> 8) * 0x1p-24f;
            y[i] = table[k] + fraction * (table[k + 1] - table[k]);
            phase += STEP;
        }
        return phase;
    }

    private static void multiply(float[] y, float[] envelope, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] *= envelope[i];
        }
    }

    private static double filter(float[] y, double start, int from, int to) {
        double s = start;
        for (int i = from; i < to; i++) {
            s += 0.1 * (y[i] - s);
            y[i] = (float) s;
        }
        return s;
    }
}
