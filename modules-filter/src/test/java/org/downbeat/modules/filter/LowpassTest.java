package org.downbeat.modules.filter;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;

class LowpassTest extends ModuleContractTest {
    @Override
    protected AudioModuleFactory factory() {
        return new LowpassFactory();
    }
}
