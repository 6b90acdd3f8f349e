package org.downbeat.modules.synth;

import java.util.Map;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;

/** A source with one voice. */
class LegatoContractTest extends ModuleContractTest {
    @Override
    protected AudioModuleFactory factory() {
        return new SineFactory();
    }

    @Override
    protected Map<String, ?> settings() {
        return Map.of("voices", 1);
    }
}
