package org.downbeat.tracker.modules;

import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.Setup;

/** An effect that hears notes and lets everything through. */
public final class TestEnvelope implements AudioModuleFactory {
    @Override
    public Description describe() {
        return Description.effect("test_envelope", "Test envelope", Description.Purpose.DYNAMICS)
                .about("Lets everything through.");
    }

    @Override
    public AudioModule create() {
        return new TestTone.Silence() {
            @Override
            public void prepare(Setup setup) {}

            @Override
            public Status process(Block block) {
                for (int c = 0; c < block.out().channels(); c++) {
                    System.arraycopy(
                            block.in().channel(c),
                            block.from(),
                            block.out().channel(c),
                            block.from(),
                            block.to() - block.from());
                }
                return Status.SOUNDING;
            }
        };
    }
}
