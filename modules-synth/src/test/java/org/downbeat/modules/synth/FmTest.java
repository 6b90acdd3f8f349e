package org.downbeat.modules.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.ModuleRig;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FmTest extends ModuleContractTest {
    private static final int BIN = Spectrum.bin(1_000, 48_000);
    private static final double HERTZ = Spectrum.fitting(1_000, 48_000);

    @Override
    protected AudioModuleFactory factory() {
        return new FmFactory();
    }

    private Spectrum spectrum(ModuleRig rig) {
        return new Spectrum(rig.set("amplitude", 1).set("frequency_hz", HERTZ).render(Spectrum.SIZE + 480)[0], 480);
    }

    /** The Bessel function J_n(x) by its integral: 1/π ∫ cos(nt − x sin t) dt from 0 to π. */
    private static double bessel(int n, double x) {
        int steps = 1_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double t = Math.PI * (i + 0.5) / steps;
            sum += Math.cos(n * t - x * Math.sin(t));
        }
        return sum / steps;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 5})
    void theSidebandsHaveTheStrengthsOfTheTextbook(double index) {
        // A ratio of 4 keeps the lower sidebands, folded at 0 Hz, apart from the upper ones: 1 − 4n and 1 + 4n.
        Spectrum spectrum = spectrum(rig().set("ratio", 4).set("index", index));

        assertThat(spectrum.amplitude(BIN)).isEqualTo(Math.abs(bessel(0, index)), within(1e-5));
        for (int n = 1; n <= 4; n++) {
            double expected = Math.abs(bessel(n, index));
            assertThat(spectrum.amplitude((4 * n + 1) * BIN)).isEqualTo(expected, within(1e-5));
            assertThat(spectrum.amplitude((4 * n - 1) * BIN)).isEqualTo(expected, within(1e-5));
        }
    }

    @Test
    void withoutBrightnessItIsASine() {
        float[] fm = rig().set("index", 0).note(1_000, 3_000, 50, 90).render(4_000)[0];

        // The sine module turns by a table, this one computes every frame: two roundings of 24 bits each.
        assertThat(fm)
                .containsExactly(
                        ModuleRig.of(new SineFactory())
                                .note(1_000, 3_000, 50, 90)
                                .render(4_000)[0],
                        within(1e-7f));
    }

    @Test
    void feedbackMakesTheModulatorASaw() {
        // Carrier 1, modulator 1: harmonics only, and more of them with feedback.
        Spectrum plain = spectrum(rig().set("ratio", 1).set("index", 1));
        Spectrum fed = spectrum(rig().set("ratio", 1).set("index", 1).set("feedback", 0.3));

        assertThat(fed.power(8 * BIN, 16 * BIN)).isGreaterThan(10 * plain.power(8 * BIN, 16 * BIN));
    }

    @Test
    void fullFeedbackIsNoiseThatStaysInRange() {
        float[] x =
                rig().set("feedback", 1).set("index", 20).set("amplitude", 1).render(48_000)[0];

        assertThat(Signals.peak(x, 0, 48_000)).isBetween(0.9, 1.0);
    }
}
