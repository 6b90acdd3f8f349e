package org.downbeat.modules.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.Signal;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

class DcBlockTest extends ModuleContractTest {
    @Override
    protected AudioModuleFactory factory() {
        return new DcBlockFactory();
    }

    @Test
    void offsetIsGoneAfterASecond() {
        float[] sound = rig().input(Signal.constant(0.5)).render(48_000)[0];
        assertThat(sound[0]).isGreaterThan(0.49f);
        // The state stops where its steps round to nothing: 1e-16 / α, α = 0.0013.
        assertThat(Math.abs(sound[47_999])).isLessThan(1e-13f);
    }

    @Test
    void bassIsLeftAlone() {
        float[] impulse = Spectra.impulseResponse(rig(), 96_000);
        assertThat(Spectra.decibels(impulse, 10, 48_000)).isCloseTo(-3, within(0.1));
        for (double f = 80; f < 24_000; f *= 1.5) {
            assertThat(Spectra.decibels(impulse, f, 48_000)).isCloseTo(0, within(0.08));
        }
    }

    @Test
    void toneOnAnOffsetKeepsItsLevel() {
        Signal sine = Signal.sine(440, 0.25, 48_000);
        float[] sound =
                rig().input((channel, frame) -> 0.5 + sine.at(channel, frame)).render(96_000)[0];
        // A sampled one-pole leaves over 0.008 dB less than all.
        assertThat(Signals.rms(sound, 48_000, 96_000)).isCloseTo(0.25 / Math.sqrt(2), within(2e-4));
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
