package org.downbeat.modules.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowpassTest extends ModuleContractTest {
    private static final Signal NOISE = Signal.noise(3, 0.8);

    @Override
    protected AudioModuleFactory factory() {
        return new LowpassFactory();
    }

    @ParameterizedTest
    @CsvSource({"48000, 20", "48000, 400", "48000, 4000", "44100, 20000", "96000, 1000", "8000, 20000"})
    void rollsOffAsItsFormulaSays(double rate, double cutoff) {
        float[] response = Spectra.impulseResponse(rig().sampleRate(rate).set("cutoff_hz", cutoff), 65_536);
        double keep = StrictMath.exp(-2 * Math.PI * Math.min(cutoff, rate / 2) / rate);
        for (double f = 10; f < rate / 2; f *= 1.3) {
            double w = 2 * Math.PI * f / rate;
            double magnitude = (1 - keep) / StrictMath.hypot(1 - keep * StrictMath.cos(w), keep * StrictMath.sin(w));
            // What 32-bit samples of the impulse response leave out.
            assertThat(Spectra.decibels(response, f, rate)).isCloseTo(20 * StrictMath.log10(magnitude), within(1e-4));
        }
    }

    @Test
    void followsTheReferenceModelSampleBySample() {
        float[][] sound =
                rig().input(NOISE).set("cutoff_hz", 3_200).set("mix", 0.7).render(48_000);
        double alpha = 1 - StrictMath.exp(-2 * Math.PI * 3_200 / 48_000);
        for (int c = 0; c < 2; c++) {
            double state = 0;
            for (int i = 0; i < 48_000; i++) {
                double x = (float) NOISE.at(c, i);
                state += alpha * (x - state);
                // Half a unit in the last place of a 32-bit sample, and the float value of the mix.
                assertThat((double) sound[c][i]).isCloseTo(0.3 * x + 0.7 * state, within(1.2e-7));
            }
        }
    }

    @Test
    void darkensAtTheVeryFrameOfTheStep() {
        int step = 1_003;
        float[] before = rig().input(NOISE).render(2_000)[0];
        float[] after = rig().input(NOISE).step("cutoff_hz", step, 100).render(2_000)[0];
        int first = 0;
        while (before[first] == after[first]) {
            first++;
        }
        assertThat(first).isEqualTo(step);
    }

    @Test
    void dryMixIsTheOriginal() {
        float[][] sound = rig().input(NOISE).set("mix", 0).render(1_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(sound[0][i]).isEqualTo((float) NOISE.at(0, i));
        }
    }

    @Test
    void dyingNoteEndsInSilenceAndNotInCrackles() {
        float[] sound = rig().input(NOISE.until(1_000)).set("cutoff_hz", 20).render(96_000)[0];
        int last = sound.length - 1;
        while (sound[last] == 0) {
            last--;
        }
        assertThat(Math.abs(sound[last]))
                .isGreaterThanOrEqualTo(Float.MIN_NORMAL)
                .isLessThan(2e-20f);
        // ln(1e20) time constants of 8 ms
        assertThat(last).isLessThan(1_000 + 20_000);
    }

    @Test
    void monoAndStereoSoundAlike() {
        float[] mono = rig().monoInput(NOISE).render(1_000)[0];
        float[][] stereo = rig().input(NOISE).render(1_000);
        assertThat(mono).isEqualTo(stereo[0]);
        assertThat(stereo[1]).isNotEqualTo(stereo[0]);
    }
}
