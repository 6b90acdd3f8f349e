package org.downbeat.modules.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.downbeat.kit.Phase;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;

class WavetableTest {
    private static final double PER_HERTZ = Phase.perHertz(48_000);

    @Test
    void aGlideHasNoSeamsBetweenTables() {
        int n = 40_000;
        double[] steps = new double[n];
        for (int i = 0; i < n; i++) {
            steps[i] = 20 * StrictMath.pow(1_000, (double) i / n) * PER_HERTZ;
        }
        int[] phases = new int[n];
        float[] out = new float[n];
        for (double place = 0.01; place < 1; place += 0.03) {
            Arrays.fill(phases, Phase.offset(place));
            Wavetable.saw().read(phases, steps, 1, out, 0, n);
            for (int i = 1; i < n; i++) {
                // The second harmonic, 0.32, is the largest to go, within about 100 of these steps; a seam would be all
                // of it.
                assertThat(Math.abs(out[i] - out[i - 1])).isLessThan(0.005f);
            }
        }
    }

    @Test
    void aPitchThatStandsStillReadsTheSameBitsAsOneThatMoves() {
        Property.forAll(500, random -> {
            int[] phases = random.ints(100).toArray();
            double[] steps = new double[100];
            Arrays.fill(steps, Math.min(Phase.NYQUIST, random.nextDouble(1, 30_000) * PER_HERTZ));
            double ratio = random.nextDouble(0.9, 1.1);
            float[] still = new float[100];
            float[] moving = new float[100];
            Wavetable.saw().read(phases, steps[0] * ratio, still, 0, 100);
            Wavetable.saw().read(phases, steps, ratio, moving, 0, 100);

            assertThat(moving).isEqualTo(still);
        });
    }

    @Test
    void theHighestNotesAreSines() {
        int[] phases = {0, 1 << 30, 1 << 31, 3 << 30};
        float[] out = new float[4];
        Wavetable.saw().read(phases, Phase.NYQUIST, out, 0, 4);

        assertThat(out)
                .containsExactly(
                        new float[] {0, (float) (2 / Math.PI), 0, (float) (-2 / Math.PI)}, Offset.offset(1e-7f));
    }
}
