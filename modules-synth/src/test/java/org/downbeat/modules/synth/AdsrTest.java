package org.downbeat.modules.synth;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;

class AdsrTest extends ModuleContractTest {
    @Override
    protected AudioModuleFactory factory() {
        return new AdsrFactory();
    }
}
