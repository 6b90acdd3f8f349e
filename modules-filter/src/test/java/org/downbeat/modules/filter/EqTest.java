package org.downbeat.modules.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqTest extends ModuleContractTest {
    @Override
    protected AudioModuleFactory factory() {
        return new EqFactory();
    }

    @Test
    void flatIsTheOriginal() {
        Signal noise = Signal.noise(2, 0.5);
        float[] sound = rig().input(noise).render(1_000)[0];
        for (int i = 0; i < sound.length; i++) {
            assertThat(sound[i]).isEqualTo((float) noise.at(0, i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "low_db, 10, 8000",
        "low_mid_db, 400, 20000",
        "high_mid_db, 2500, 40",
        "high_db, 22000, 300",
    })
    void eachBandLiftsItsOwnAndLeavesTheOthers(String band, double own, double other) {
        float[] impulse = Spectra.impulseResponse(rig().set(band, 12), 48_000);
        // A tenth of a decibel: shelves reach their height and peaks their foot only far away.
        assertThat(Spectra.decibels(impulse, own, 48_000)).isCloseTo(12, within(0.1));
        assertThat(Spectra.decibels(impulse, other, 48_000)).isCloseTo(0, within(0.1));
    }

    @Test
    void bandsAddUpInDecibels() {
        float[] low = Spectra.impulseResponse(rig().set("low_db", 6), 48_000);
        float[] mid = Spectra.impulseResponse(rig().set("high_mid_db", -9), 48_000);
        float[] both = Spectra.impulseResponse(rig().set("low_db", 6).set("high_mid_db", -9), 48_000);
        for (double f = 20; f < 20_000; f *= 1.5) {
            // 32-bit samples between the bands
            assertThat(Spectra.decibels(both, f, 48_000))
                    .isCloseTo(Spectra.decibels(low, f, 48_000) + Spectra.decibels(mid, f, 48_000), within(1e-3));
        }
    }

    @Test
    void monoAndStereoSoundAlike() {
        Signal noise = Signal.noise(3, 0.5);
        float[] mono =
                rig().monoInput(noise).set("low_db", 6).set("high_mid_db", -9).render(1_000)[0];
        float[][] stereo =
                rig().input(noise).set("low_db", 6).set("high_mid_db", -9).render(1_000);
        assertThat(mono).isEqualTo(stereo[0]);
        assertThat(stereo[1]).isNotEqualTo(stereo[0]);
    }
}
