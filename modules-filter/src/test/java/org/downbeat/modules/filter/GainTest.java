package org.downbeat.modules.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GainTest extends ModuleContractTest {
    private static final Signal NOISE = Signal.noise(4, 0.5);

    @Override
    protected AudioModuleFactory factory() {
        return new GainFactory();
    }

    @Test
    void untouchedItIsTheOriginal() {
        float[][] sound = rig().input(NOISE).render(1_000);
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < 1_000; i++) {
                assertThat(sound[c][i]).isEqualTo((float) NOISE.at(c, i));
            }
        }
    }

    @Test
    void sixDecibelsDownIsHalf() {
        float[] sound =
                rig().input(Signal.constant(0.5)).set("level_db", -6.0206).render(10)[0];
        // 6.0206 dB is half to six digits
        assertThat(sound[5]).isCloseTo(0.25f, within(1e-6f));
    }

    @Test
    void bottomOfTheFaderIsOff() {
        assertThat(rig().input(NOISE).set("level_db", -80).render(100)[0]).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.5, 0, 0.3, 1})
    void partIsAsLoudWhereverItStands(double pan) {
        float[][] sound = rig().monoInput(Signal.constant(0.5)).set("pan", pan).render(10);
        double power = sound[0][5] * (double) sound[0][5] + sound[1][5] * (double) sound[1][5];
        // two roundings of 32-bit gains
        assertThat(power).isCloseTo(0.5, within(2e-7));
        assertThat(Math.signum((double) (sound[1][5] - sound[0][5]))).isEqualTo(Math.signum(pan));
    }

    @Test
    void widthZeroIsMonoAndDoubleWidthIsTwiceTheDifference() {
        float[][] mono = rig().input(NOISE).set("width", 0).render(100);
        assertThat(mono[0]).isEqualTo(mono[1]);
        float[][] wide = rig().input(NOISE).set("width", 2).render(100);
        for (int i = 0; i < 100; i++) {
            double l = (float) NOISE.at(0, i);
            double r = (float) NOISE.at(1, i);
            // three roundings of 32-bit samples below 1
            assertThat(wide[0][i] - (double) wide[1][i]).isCloseTo(2 * (l - r), within(2e-7));
            assertThat(wide[0][i] + (double) wide[1][i]).isCloseTo(l + r, within(2e-7));
        }
    }

    @Test
    void muteFadesWithoutAClick() {
        float[] sound = rig().input(Signal.constant(1))
                .step("mute", 1_000, 1)
                .step("mute", 3_000, 0)
                .render(4_000)[0];
        double steepest = 0;
        for (int i = 1; i < sound.length; i++) {
            steepest = Math.max(steepest, Math.abs(sound[i] - sound[i - 1]));
        }
        // an S of 144 frames (3 ms) is at most 1.5/144 steep
        assertThat(steepest).isLessThan(1.51 / 144);
        assertThat(sound[999]).isEqualTo(1f);
        assertThat(sound[1_144]).isEqualTo(0f);
        assertThat(sound[3_000]).isEqualTo(0f);
        assertThat(sound[3_144]).isEqualTo(1f);
    }

    @Test
    void songThatBeginsMutedBeginsInSilence() {
        assertThat(rig().input(NOISE).set("mute", 1).render(100)[0]).containsOnly(0);
    }
}
