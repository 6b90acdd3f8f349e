package org.downbeat.modules.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.Signal;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest extends ModuleContractTest {
    private static final double RATE = 48_000;

    @Override
    protected AudioModuleFactory factory() {
        return new LadderFactory();
    }

    /** {@code (1 + k/2) / ((1 + s)⁴ + k)} at {@code s = jw}, in dB. */
    private static double expected(double k, double w) {
        double re = 1 - 6 * w * w + w * w * w * w + k;
        double im = 4 * w - 4 * w * w * w;
        return 20 * StrictMath.log10((1 + 0.5 * k) / StrictMath.hypot(re, im));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.8})
    void playedSoftlyItSoundsAsTheAnalogueLadderDoes(double resonance) {
        // Soft enough for tanh to be straight: 1e-4 bends by 3e-9.
        float[] impulse = rig().set("resonance", resonance)
                .input((channel, frame) -> frame == 0 ? 1e-4 : 0)
                .render(48_000)[0];
        for (double f = 30; f < 8_000; f *= 1.3) {
            double w = Spectra.warped(f, 1_000, RATE);
            // 32-bit samples of the impulse response
            assertThat(Spectra.decibels(impulse, f, RATE) + 80)
                    .as("%s Hz", f)
                    .isCloseTo(expected(4.2 * (float) resonance, w), within(2e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {110, 440, 1_760})
    void singsAtItsCutoff(double hertz) {
        float[] sound = rig().set("resonance", 1)
                .set("cutoff_hz", hertz)
                .input(Signal.noise(1, 0.1).until(100))
                .render(96_000)[0];
        assertThat(Signals.rms(sound, 48_000, 96_000)).isBetween(0.01, 1.0);
        int crossings = 0;
        for (int i = 48_001; i < 96_000; i++) {
            crossings += sound[i - 1] < 0 && sound[i] >= 0 ? 1 : 0;
        }
        // tanh detunes it a little, as it does the original
        assertThat((double) crossings).isCloseTo(hertz, within(0.02 * hertz));
    }

    @Test
    void driveMakesItDenserAndNeverBoundless() {
        Signal sine = Signal.sine(100, 1, RATE);
        float[] clean = rig().set("cutoff_hz", 5_000).input(sine).render(48_000)[0];
        float[] driven =
                rig().set("cutoff_hz", 5_000).set("drive_db", 24).input(sine).render(48_000)[0];
        assertThat(crest(driven)).isLessThan(0.8 * crest(clean));
        assertThat(Signals.peak(driven, 0, 48_000)).isLessThan(1);
    }

    private static double crest(float[] sound) {
        return Signals.peak(sound, 24_000, 48_000) / Signals.rms(sound, 24_000, 48_000);
    }

    @Test
    void staysInItsBoundsWhenEverythingJumpsAtEveryFrame() {
        float[] sound = rig().move("cutoff_hz", frame -> 20 + frame * 7_919 % 19_000)
                .move("resonance", frame -> frame * 31 % 101 / 100.0)
                .move("drive_db", frame -> frame * 17 % 37)
                .input(Signal.noise(1, 1))
                .render(96_000)[0];
        assertThat(Signals.peak(sound, 0, sound.length)).isLessThan(3);
    }

    @Test
    void monoAndStereoSoundAlike() {
        Signal noise = Signal.noise(3, 0.5);
        float[] mono = rig().monoInput(noise).set("resonance", 0.5).render(1_000)[0];
        float[][] stereo = rig().input(noise).set("resonance", 0.5).render(1_000);
        assertThat(mono).isEqualTo(stereo[0]);
        assertThat(stereo[1]).isNotEqualTo(stereo[0]);
    }
}
