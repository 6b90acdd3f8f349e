package org.downbeat.benchmarks.guard;

import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;

/**
 * A module that is called several times for each block, and timed, so that neither the engine around it nor the clock
 * weighs. Its time passes faster than the song's.
 */
record Repeated(AudioModuleFactory factory, int times, Slices slices) implements AudioModuleFactory {
    @Override
    public Description describe() {
        return factory.describe();
    }

    @Override
    public AudioModule create() {
        return new Module(factory.create(), times, slices);
    }

    private record Module(AudioModule module, int times, Slices slices) implements AudioModule.Playable {
        @Override
        public void prepare(Setup setup) {
            module.prepare(setup);
        }

        @Override
        public Status process(Block block) {
            slices.begin();
            Status status = Status.SILENT;
            for (int n = 0; n < times; n++) {
                status = module.process(block);
            }
            slices.end(times);
            return status;
        }

        @Override
        public void trigger(ParameterSpec momentary) {
            module.trigger(momentary);
        }

        @Override
        public void noteOn(int note, double pitch, double velocity) {
            if (module instanceof AudioModule.Playable player) {
                player.noteOn(note, pitch, velocity);
            }
        }

        @Override
        public void noteOff(int note) {
            if (module instanceof AudioModule.Playable player) {
                player.noteOff(note);
            }
        }
    }
}
