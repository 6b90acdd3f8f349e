package org.downbeat.modules.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.ModuleRig;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OscillatorTest extends ModuleContractTest {
    private static final int SAW = 1;
    private static final int SQUARE = 2;
    private static final int TRIANGLE = 3;

    @Override
    protected AudioModuleFactory factory() {
        return new OscillatorFactory();
    }

    private ModuleRig rig(int shape) {
        return rig().set("shape", shape).set("amplitude", 1);
    }

    private Spectrum spectrum(ModuleRig rig) {
        return new Spectrum(rig.render(Spectrum.SIZE + 4_800)[0], 4_800);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 48000", "2, 48000", "3, 48000",
        "1, 44100", "2, 44100", "3, 44100",
    })
    void noAliasesFromTheLowestNoteToC7(int shape, double sampleRate) {
        for (int note = 24; note <= 96; note += 3) {
            double hertz = Spectrum.fitting(440 * Math.pow(2, (note - 69) / 12.0), sampleRate);
            ModuleRig rig = rig(shape).sampleRate(sampleRate).set("frequency_hz", hertz);
            double alias = spectrum(rig).loudestAlias(Spectrum.bin(hertz, sampleRate));

            // −60 dB is what we promise; −90 dB is what the table sizes are made for.
            assertThat(alias).as("note %d", note).isLessThan(-90);
        }
    }

    @Test
    void aPulseHasNoAliasesEither() {
        double hertz = Spectrum.fitting(2_093, 48_000);
        ModuleRig rig = rig(SQUARE).set("frequency_hz", hertz).set("pulse_width", 0.13);

        assertThat(spectrum(rig).loudestAlias(Spectrum.bin(hertz, 48_000))).isLessThan(-90);
    }

    @ParameterizedTest
    @ValueSource(doubles = {55, 440, 2_093})
    void aSawHasAllHarmonicsUpTo19Kilohertz(double note) {
        int bin = Spectrum.bin(note, 48_000);
        Spectrum spectrum = spectrum(rig(SAW).set("frequency_hz", Spectrum.fitting(note, 48_000)));
        for (int k = 1; k * bin * 48_000.0 / Spectrum.SIZE < 19_000; k++) {
            // Interpolation takes up to 0.5 dB from the highest harmonics.
            assertThat(Signals.decibels(spectrum.amplitude(k * bin) * Math.PI * k / 2))
                    .isEqualTo(0, within(0.5));
        }
    }

    @Test
    void aSquareHasOddHarmonicsAndATriangleSofterOnes() {
        double hertz = Spectrum.fitting(220, 48_000);
        int bin = Spectrum.bin(220, 48_000);
        Spectrum square = spectrum(rig(SQUARE).set("frequency_hz", hertz));
        Spectrum triangle = spectrum(rig(TRIANGLE).set("frequency_hz", hertz));
        for (int k = 1; k < 20; k += 2) {
            // Interpolation takes less than 0.1 % from these harmonics.
            assertThat(square.amplitude(k * bin)).isEqualTo(4 / (Math.PI * k), within(1e-3 / k));
            assertThat(triangle.amplitude(k * bin)).isEqualTo(8 / Math.pow(Math.PI * k, 2), within(1e-3 / k / k));
            assertThat(square.amplitude((k + 1) * bin)).isLessThan(1e-5);
            assertThat(triangle.amplitude((k + 1) * bin)).isLessThan(1e-5);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.25, 0.5, 0.8})
    void aPulseHasTheHarmonicsOfItsWidthAndNoDc(double width) {
        double hertz = Spectrum.fitting(220, 48_000);
        Spectrum spectrum = spectrum(rig(SQUARE).set("frequency_hz", hertz).set("pulse_width", width));
        for (int k = 1; k < 20; k++) {
            double expected = Math.abs(4 / (Math.PI * k) * Math.sin(Math.PI * k * width));
            assertThat(spectrum.amplitude(k * Spectrum.bin(220, 48_000))).isEqualTo(expected, within(1e-3));
        }
        assertThat(spectrum.amplitude(0)).isLessThan(1e-5);
    }

    @Test
    void aSineShapeIsTheSineModule() {
        float[] sine =
                ModuleRig.of(new SineFactory()).note(1_000, 3_000, 50, 90).render(4_000)[0];
        float[][] x = rig().note(1_000, 3_000, 50, 90).render(4_000);

        // The sine module turns by a table, the oscillator computes every frame: two roundings of 24 bits each.
        assertThat(x[0]).containsExactly(sine, within(1e-7f));
        assertThat(x[1]).isEqualTo(x[0]);
    }

    @Test
    void aNewShapeFadesInWithoutAClick() {
        float[] x =
                rig(0).step("shape", 1_027, TRIANGLE).set("frequency_hz", 100).render(3_000)[0];
        double largest = 0;
        for (int i = 1; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i] - x[i - 1]));
        }

        // The slope of the sine, and the fade's steepest slope between two shapes that differ by 0.22 at most.
        assertThat(largest).isLessThan(2 * Math.PI * 100 / 48_000 + 0.22 * 1.5 / 144);
    }

    @Test
    void whereTheBlockEndsDoesNotChangeHowANewShapeFadesIn() {
        ModuleRig rig = rig(SAW).step("shape", 1_027, TRIANGLE);

        assertThat(rig.blockSize(4_096).render(3_000)[0])
                .isEqualTo(rig.blockSize(16).render(3_000)[0]);
    }

    @Test
    void oneOscillatorStandsInTheMiddle() {
        float[][] x = rig(SAW).note(0, 4_000, 60, 100).render(5_000);

        assertThat(x[0]).isEqualTo(x[1]);
    }

    @Test
    void unisonIsWideAndAsLoudAsOne() {
        float[][] wide = rig(SAW).set("unison", 7).set("spread", 1).render(96_000);
        float[] one = rig(SAW).render(96_000)[0];
        float[][] narrow = rig(SAW).set("unison", 7).set("spread", 0).render(96_000);
        double loudness = Signals.rms(one, 0, 96_000);

        assertThat(wide[0]).isNotEqualTo(wide[1]);
        assertThat(narrow[0]).isEqualTo(narrow[1]);
        // 7 beating oscillators over 2 s: their mean power is known to a dB or so.
        assertThat(Signals.decibels(Signals.rms(narrow[0], 0, 96_000) / loudness))
                .isEqualTo(0, within(1.5));
        for (int i = 0; i < 96_000; i++) {
            assertThat((wide[0][i] + wide[1][i]) / 2).isEqualTo(narrow[0][i], within(1e-6f));
        }
    }

    @Test
    void detuneSpreadsTheOscillatorsAroundTheNote() {
        int bin = Spectrum.bin(1_000, 48_000);
        double hertz = Spectrum.fitting(1_000, 48_000);
        // The outer two of three are moved to the bins 20 below and above, in equal semitones to within a bin.
        double detune = 12 * Math.log((bin + 20.0) / bin) / Math.log(2);
        Spectrum spectrum = spectrum(rig().set("unison", 3)
                .set("detune", detune)
                .set("spread", 0)
                .set("amplitude", 1)
                .set("frequency_hz", hertz));

        double each = 1 / Math.sqrt(3);
        assertThat(spectrum.amplitude(bin)).isEqualTo(each, within(0.01));
        assertThat(spectrum.amplitude(bin + 20)).isEqualTo(each, within(0.02));
        assertThat(spectrum.power(bin - 40, bin - 10)).isEqualTo(each * each / 2, within(0.02));
    }

    @Test
    void unisonNotesStartDifferentlyEachTimeAndTheSameInEveryRender() {
        ModuleRig rig = rig(SAW).settings(Map.of("drone", "never"))
                .set("unison", 5)
                .note(0, 1_000, 60, 127)
                .note(4_800, 5_800, 60, 127);
        float[] x = rig.render(6_000)[0];

        assertThat(x).isEqualTo(rig.render(6_000)[0]);
        assertThat(x[500]).isNotEqualTo(x[5_300]);
        assertThat(rig.seed(2).render(6_000)[0]).isNotEqualTo(x);
    }
}
