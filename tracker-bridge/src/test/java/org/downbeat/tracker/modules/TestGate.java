package org.downbeat.tracker.modules;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.MusicalContext;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;

/**
 * Writes what it is told as levels, exactly: left, how many notes are held; right, the velocity of the youngest plus its
 * note number / 1000, and the parameter {@code level} on top of both.
 */
public final class TestGate implements AudioModuleFactory {
    @Override
    public Description describe() {
        return Description.source("test_gate", "Test gate")
                .parameters(
                        ParameterSpec.number("level", "Level")
                                .range(0, 100)
                                .suggest(7, "strings")
                                .context(MusicalContext.DYNAMICS)
                                .about("What is added."),
                        ParameterSpec.number("gate", "Gate")
                                .initial(1)
                                .context(MusicalContext.ARTICULATION)
                                .about("Whether it is open without notes."))
                .about("Says which notes it holds.");
    }

    @Override
    public AudioModule create() {
        return new Gate();
    }

    private static final class Gate implements AudioModule.Playable {
        private final List<double[]> held = new ArrayList<>();
        private Control level;
        private Control gate;
        private boolean rings;

        @Override
        public void prepare(Setup setup) {
            level = setup.control("level");
            gate = setup.control("gate");
            rings = setup.settings().text("note_end", "fade").equals("ring");
        }

        @Override
        public void reset() {
            held.clear();
        }

        @Override
        public Status process(Block block) {
            double youngest = held.isEmpty() ? 0 : held.get(held.size() - 1)[1] + held.get(held.size() - 1)[0] / 1000;
            for (int i = block.from(); i < block.to(); i++) {
                float added = level.at(i) + 1000 * gate.at(i) + (rings ? 10_000 : 0);
                block.out().channel(0)[i] = held.size() + added;
                block.out().channel(1)[i] = (float) youngest + added;
            }
            return Status.SOUNDING;
        }

        @Override
        public void noteOn(int note, double pitch, double velocity) {
            held.add(new double[] {note, velocity});
        }

        @Override
        public void noteOff(int note) {
            held.removeIf(entry -> entry[0] == note);
        }
    }
}
