package org.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.Signal;
import org.junit.jupiter.api.Test;

/** Every promise of a module, and what this one is for. */
class TremoloEffectTest extends ModuleContractTest {
    @Override
    protected AudioModuleFactory factory() {
        return new TremoloEffectFactory();
    }

    @Test
    void withoutDepthItIsTheOriginal() {
        Signal noise = Signal.noise(1, 0.5);
        float[] sound = rig().input(noise).set("depth", 0).render(1_000)[0];
        float[] original = new float[1_000];
        for (int i = 0; i < original.length; i++) {
            original[i] = (float) noise.at(0, i);
        }
        assertArrayEquals(original, sound);
    }
}
