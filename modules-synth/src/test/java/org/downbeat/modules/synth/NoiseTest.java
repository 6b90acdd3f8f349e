package org.downbeat.modules.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseTest extends ModuleContractTest {
    private static final int PINK = 1;

    @Override
    protected AudioModuleFactory factory() {
        return new NoiseFactory();
    }

    /** Mean power of the octave from a bin on, over 16 stretches. */
    private double octave(int colour, int bin) {
        float[] x = rig().set("colour", colour).render(16 * Spectrum.SIZE)[0];
        double power = 0;
        for (int n = 0; n < 16; n++) {
            power += new Spectrum(x, n * Spectrum.SIZE).power(bin, 2 * bin) / 16;
        }
        return power;
    }

    @ParameterizedTest
    @CsvSource({"0, 3.01", "1, 0"})
    void whiteRisesBy3DecibelsAnOctaveAndPinkKeepsItsPower(int colour, double decibelsPerOctave) {
        for (int bin = 64; bin <= 2_048; bin *= 2) {
            double rise = 10 * Math.log10(octave(colour, 2 * bin) / octave(colour, bin));
            // Chance (1024 bins and more: 3 standard errors are 0.5 dB) and the pink rows' 0.3 dB.
            assertThat(rise).isEqualTo(decibelsPerOctave, within(0.75));
        }
    }

    @Test
    void pinkIsQuieterThanWhiteAndBothStayInRange() {
        float[] white = rig().set("amplitude", 1).render(96_000)[0];
        float[] pink = rig().set("amplitude", 1).set("colour", PINK).render(96_000)[0];

        assertThat(Signals.peak(white, 0, 96_000)).isBetween(0.999, 1.0);
        assertThat(Signals.rms(white, 0, 96_000)).isEqualTo(0.577, within(0.005));
        assertThat(Signals.peak(pink, 0, 96_000)).isBetween(0.4, 1.0);
        assertThat(Signals.rms(pink, 0, 96_000)).isEqualTo(0.149, within(0.02)); // the slowest row has drawn 6 times
    }

    @Test
    void everyHitOfASnareIsADifferentOne() {
        float[] x = rig().settings(Map.of("drone", "never"))
                .note(0, 1_000, 38, 127)
                .note(4_800, 5_800, 38, 127)
                .render(6_000)[0];

        assertThat(x[500]).isNotEqualTo(x[5_300]);
        assertThat(Signals.peak(x, 2_000, 4_800)).isZero();
    }

    @Test
    void twoNotesAreTwoNoisesThatAddUpInPower() {
        float[] one = rig().noteOn(0, 60, 127).render(48_000)[0];
        float[] two = rig().noteOn(0, 60, 127).noteOn(0, 64, 127).render(48_000)[0];
        double rise = Signals.decibels(Signals.rms(two, 0, 48_000) / Signals.rms(one, 0, 48_000));

        assertThat(rise).isEqualTo(3.01, within(0.1));
    }

    @Test
    void anotherSeedIsAnotherNoise() {
        assertThat(rig().seed(1).render(100)[0]).isNotEqualTo(rig().seed(2).render(100)[0]);
    }
}
