package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.downbeat.tck.ModuleRig;
import org.junit.jupiter.api.Test;

/** Repeated notes that differ. */
class AlternatesTest {
    private static final int NOTES = 60;

    private static ModuleRig drum(String order) {
        return Sampling.sampler(
                Map.of(
                        "sample",
                        "a",
                        "alternates",
                        List.of(Map.of("sample", "b"), Map.of("sample_name", "c")),
                        "alternate_order",
                        order),
                Sampling.level("a", 0.125, 50),
                Sampling.level("b", 0.25, 50),
                Sampling.level("c", 0.5, 50));
    }

    private static float[] notes(ModuleRig rig) {
        for (int n = 0; n < NOTES; n++) {
            rig.noteOn(100L * n, 60, 100);
        }
        float[] sound = rig.render(100 * NOTES)[0];
        float[] heard = new float[NOTES];
        for (int n = 0; n < NOTES; n++) {
            heard[n] = sound[100 * n];
        }
        return heard;
    }

    @Test
    void roundRobinTakesTurns() {
        assertThat(notes(drum("round_robin"))).startsWith(0.125f, 0.25f, 0.5f, 0.125f, 0.25f, 0.5f, 0.125f);
    }

    @Test
    void randomAlternatesAreTheSameInEveryRenderAndDifferBySeed() {
        assertThat(notes(drum("random").seed(5))).isEqualTo(notes(drum("random").seed(5)));
        assertThat(notes(drum("random").seed(5)))
                .isNotEqualTo(notes(drum("random").seed(6)));
    }

    @Test
    void aRandomAlternateNeverComesTwiceInARowAndNoneIsForgotten() {
        float[] heard = notes(drum("random"));

        assertThat(heard).contains(0.125f, 0.25f, 0.5f);
        for (int n = 1; n < heard.length; n++) {
            assertThat(heard[n]).isNotEqualTo(heard[n - 1]);
        }
    }
}
