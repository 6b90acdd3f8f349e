package org.downbeat.modules.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.ModuleRig;
import org.downbeat.tck.Signal;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SvfTest extends ModuleContractTest {
    private static final double RATE = 48_000;

    @Override
    protected AudioModuleFactory factory() {
        return new SvfFactory();
    }

    private ModuleRig rig(Response response, double cutoff, double q, double gain) {
        return rig().set("response", SvfFactory.RESPONSE.parse(response.name().replace('_', ' ')))
                .set("cutoff_hz", cutoff)
                .set("resonance", q)
                .set("gain_db", gain);
    }

    /** Numerators and denominators of the analogue filters, cutoff 1; the shelves and peak are R. Bristow-Johnson's. */
    private static double expected(Response response, double q, double gain, double w) {
        double a = StrictMath.pow(10, gain / 40);
        double r = Math.sqrt(a) / q;
        double[] resonant = {1, 1 / q, 1};
        return switch (response) {
            case LOW -> Spectra.analogue(new double[] {1, 0, 0}, resonant, w);
            case HIGH -> Spectra.analogue(new double[] {0, 0, 1}, resonant, w);
            case BAND -> Spectra.analogue(new double[] {0, 1 / q, 0}, resonant, w);
            case NOTCH -> Spectra.analogue(new double[] {1, 0, 1}, resonant, w);
            case PEAK -> Spectra.analogue(new double[] {1, a / q, 1}, new double[] {1, 1 / (a * q), 1}, w);
            case LOW_SHELF -> Spectra.analogue(new double[] {a * a, a * r, a}, new double[] {1, r, a}, w);
            case HIGH_SHELF -> Spectra.analogue(new double[] {a, a * r, a * a}, new double[] {a, r, 1}, w);
        };
    }

    @ParameterizedTest
    @EnumSource(Response.class)
    void soundsAsTheAnalogueFilterDoes(Response response) {
        for (double cutoff : new double[] {100, 1_000, 12_000}) {
            for (double q : new double[] {0.5, 0.7071, 5}) {
                float[] impulse = Spectra.impulseResponse(rig(response, cutoff, q, -9), 12_000);
                for (double f = 40; f < 23_000; f *= 1.7) {
                    double w = Spectra.warped(f, cutoff, RATE);
                    double want = expected(response, q, -9, w);
                    if (want > -80) {
                        // 32-bit samples of the impulse response and float values of the controls
                        assertThat(Spectra.decibels(impulse, f, RATE))
                                .as("%s at %s Hz, cutoff %s Hz, Q %s", response, f, cutoff, q)
                                .isCloseTo(want, within(2e-3));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Response.class)
    void staysInItsBoundsWhenTheCutoffJumpsAtEveryFrame(Response response) {
        SplittableRandom random = new SplittableRandom(5);
        double[] cutoffs = random.doubles(96_000, 20, 20_000).toArray();
        float[] sound = rig(response, 1_000, 40, 24)
                .move("cutoff_hz", frame -> cutoffs[(int) frame % cutoffs.length])
                .input(Signal.noise(1, 1).until(48_000))
                .render(96_000)[0];
        // 24 dB of lift times a Q of 40: what a steady sine may reach. An unstable filter would be beyond 1e30 by now.
        assertThat(Signals.peak(sound, 0, 48_000)).isLessThan(15.9 * 40);
        assertThat(Signals.peak(sound, 90_000, 96_000)).isLessThan(1e-3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Response.class,
            names = {"PEAK", "LOW_SHELF", "HIGH_SHELF"})
    void withoutLiftItIsTheOriginal(Response response) {
        Signal noise = Signal.noise(2, 0.5);
        float[] sound = rig(response, 1_000, 2, 0).input(noise).render(1_000)[0];
        for (int i = 0; i < sound.length; i++) {
            assertThat(sound[i]).isEqualTo((float) noise.at(0, i));
        }
    }

    @Test
    void halfWetIsHalfWay() {
        Signal noise = Signal.noise(2, 0.5);
        float[] wet = rig().input(noise).render(1_000)[0];
        float[] half = rig().input(noise).set("mix", 0.5).render(1_000)[0];
        for (int i = 0; i < half.length; i++) {
            // one rounding of a 32-bit sample below 1
            assertThat((double) half[i]).isCloseTo(0.5 * wet[i] + 0.5 * (float) noise.at(0, i), within(6e-8));
        }
    }

    @Test
    void monoAndStereoSoundAlike() {
        Signal noise = Signal.noise(3, 0.5);
        float[] mono = rig().monoInput(noise).render(1_000)[0];
        float[][] stereo = rig().input(noise).render(1_000);
        assertThat(mono).isEqualTo(stereo[0]);
        assertThat(stereo[1]).isNotEqualTo(stereo[0]);
    }
}
