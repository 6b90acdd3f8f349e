package org.downbeat.benchmarks;

import java.util.SplittableRandom;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;

/**
 * Stands where a module stood, with the same ports, controls and notes, and does nothing but copy: its input, or noise
 * that is ready made when there is none. What a graph costs more with the module than with its stand-in is the module's.
 */
record StandIn(Description description) implements AudioModuleFactory {
    @Override
    public Description describe() {
        return description;
    }

    @Override
    public AudioModule create() {
        return description.inputs().isEmpty() ? new Noise() : new Wire(description);
    }

    private static final class Noise implements AudioModule.Playable {
        private float[] noise = {};

        @Override
        public void prepare(Setup setup) {
            SplittableRandom random = new SplittableRandom(1);
            noise = new float[setup.maxFrames()];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) random.nextDouble(-0.5, 0.5);
            }
        }

        @Override
        public Status process(Block block) {
            for (int c = 0; c < block.out().channels(); c++) {
                copy(noise, block.out().channel(c), block.from(), block.to());
            }
            return Status.SOUNDING;
        }

        @Override
        public void noteOn(int note, double pitch, double velocity) {}

        @Override
        public void noteOff(int note) {}
    }

    private record Wire(Description description) implements AudioModule.Playable {
        @Override
        public void prepare(Setup setup) {
            for (ParameterSpec parameter : description.parameters()) {
                setup.control(parameter.id());
            }
        }

        @Override
        public Status process(Block block) {
            for (int c = 0; c < block.out().channels(); c++) {
                copy(block.in().channel(c), block.out().channel(c), block.from(), block.to());
            }
            return Status.SOUNDING;
        }

        @Override
        public void noteOn(int note, double pitch, double velocity) {}

        @Override
        public void noteOff(int note) {}
    }

    private static void copy(float[] x, float[] y, int from, int to) {
        System.arraycopy(x, from, y, from, to - from);
    }
}
