package org.downbeat.tck;

import org.downbeat.api.AudioModuleFactory;

class PluckTest extends ModuleContractTest {
    @Override
    protected AudioModuleFactory factory() {
        return Pluck.factory(Pluck.Fault.NONE);
    }
}
