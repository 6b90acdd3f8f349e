package org.downbeat.modules.synth;

import java.util.Map;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;

/** A source with an envelope behind it. */
class RingContractTest extends ModuleContractTest {
    @Override
    protected AudioModuleFactory factory() {
        return new SineFactory();
    }

    @Override
    protected Map<String, ?> settings() {
        return Map.of("voices", 3, "note_end", "ring", "drone", "never");
    }
}
