package org.downbeat.modules.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.ModuleRig;
import org.downbeat.tck.Signal;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest extends ModuleContractTest {
    private static final int RATE = 48_000;
    /** Rounding of a level to 32 bits. */
    private static final double ROUNDING = 6e-8;

    @Override
    protected AudioModuleFactory factory() {
        return new EnvelopeFactory();
    }

    private static double keep(double milliseconds) {
        return StrictMath.exp(-1000 / (milliseconds * RATE));
    }

    @Test
    void firstNoteHasItsAttack() {
        float[] level = rig().note(0, RATE, 60, 127).render(RATE)[0];
        assertThat((double) level[0]).isCloseTo(1 - keep(10), within(ROUNDING));
        assertThat((double) level[479]).isCloseTo(1 - 1 / Math.E, within(ROUNDING));
    }

    @Test
    void closedGateLetsNothingThroughAtTheStart() {
        float[] sound = rig().input(Signal.constant(1)).set("gate", 0).render(24_000)[0];
        assertThat(sound).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 127})
    void softNotesOpenItLessFar(int velocity) {
        float[] level = rig().note(0, 2 * RATE, 60, velocity).render(RATE)[0];
        assertThat((double) level[RATE - 1]).isCloseTo(velocity / 127.0, within(ROUNDING));
    }

    @Test
    void risesAndFallsAsItsFormulaSays() {
        int off = 5_003;
        float[] level = rig().set("gate", 0)
                .set("attack_ms", 25)
                .set("release_ms", 80)
                .note(101, off, 60, 100)
                .render(20_000)[0];
        double model = 0;
        for (int i = 0; i < level.length; i++) {
            double target = i >= 101 && i < off ? 100 / 127.0 : 0;
            model = target + (model - target) * (target > model ? keep(25) : keep(80));
            // The model adds up a rounding a frame.
            assertThat((double) level[i]).isCloseTo(model, within(2 * ROUNDING));
        }
    }

    @Test
    void followsItsGateUntilTheFirstNote() {
        float[] level = rig().step("gate", 0, 0.25).step("gate", 12_000, 0.75).render(RATE)[0];
        assertThat((double) level[11_999]).isCloseTo(0.25, within(ROUNDING));
        assertThat((double) level[RATE - 1]).isCloseTo(0.75, within(ROUNDING));
        float[] played = rig().set("gate", 0.25).note(12_000, 13_000, 60, 127).render(2 * RATE)[0];
        assertThat(played[11_999]).isCloseTo(0.25f, within(1e-6f));
        assertThat(played[2 * RATE - 1]).isLessThan(1e-6f);
    }

    @Test
    void movingGateIsFollowedAtEveryFrame() {
        float[] level = rig().set("attack_ms", 0)
                .set("release_ms", 0)
                .move("gate", frame -> 0.5 + 0.5 * StrictMath.sin(frame * 0.01))
                .render(2_000)[0];
        for (int i = 0; i < level.length; i++) {
            assertThat((double) level[i]).isCloseTo(0.5 + 0.5 * StrictMath.sin(i * 0.01), within(ROUNDING));
        }
    }

    @Test
    void overlappingNotesDoNotCloseEachOther() {
        float[] level =
                rig().note(0, 24_000, 60, 100).note(12_000, 40_000, 64, 100).render(RATE)[0];
        assertThat((double) level[39_999]).isCloseTo(100 / 127.0, within(ROUNDING));
        assertThat(level[47_999]).isLessThan(level[39_999] / 2);
    }

    @Test
    void lettingGoOfTheLouderNoteGoesBackToTheSofter() {
        float[] level = rig().noteOn(0, 60, 50).note(12_000, 24_000, 64, 127).render(96_000)[0];
        assertThat((double) level[23_999]).isCloseTo(1, within(1e-6));
        // 12.5 time constants after letting go
        assertThat((double) level[95_999]).isCloseTo(50 / 127.0, within(1e-5));
    }

    @Test
    void zeroTimesAreInstant() {
        float[] level = rig().set("gate", 0)
                .set("attack_ms", 0)
                .set("release_ms", 0)
                .note(100, 200, 60, 127)
                .render(300)[0];
        for (int i = 0; i < 300; i++) {
            assertThat(level[i]).isEqualTo(i >= 100 && i < 200 ? 1f : 0f);
        }
    }

    @Test
    void chokedNoteIsGoneIn10MillisecondsWithoutAClick() {
        float[] level = rig().set("release_ms", 5_000)
                .noteOn(0, 60, 127)
                .choke(24_000, 60)
                .render(RATE)[0];
        assertThat(level[24_480]).isLessThan(1e-4f);
        // a time constant of 1 ms: no step steeper than 1/48
        assertThat(level[23_999] - level[24_000]).isLessThan(1 / 47f);
    }

    @Test
    void releaseEndsInSilence() {
        float[] level = rig().note(0, 100, 60, 127).render(4 * RATE)[0];
        // ln(1e9) time constants of 120 ms
        assertThat(level[3 * RATE]).isZero();
        assertThat(level[2 * RATE]).isPositive();
    }

    @Test
    void movesOtherControlsTheSameAtAnyBlockSize() {
        ModuleRig rig = rig().move("gate", frame -> frame % 701 / 700.0).note(5_003, 7_001, 60, 90);
        float[][] level = rig.render(10_000);
        assertThat(rig.blockSize(16).cuts(1).render(10_000)).isDeepEqualTo(level);
        assertThat(rig.blockSize(4_096).render(10_000)).isDeepEqualTo(level);
    }

    /** A sine of 440 Hz, the envelope, and a one-pole low-pass written out here; levels from an independent model. */
    @Test
    void sineEnvelopeAndFilterMakeTheKnownLevels() {
        int frames = 4 * RATE;
        float[] sound = rig().input(Signal.sine(440, 0.6, RATE))
                .set("gate", 0)
                .step("gate", RATE / 2, 1)
                .render(frames)[0];
        double state = 0;
        for (int i = 0; i < frames; i++) {
            double cutoff = i < 3 * RATE / 2 ? 400 : 4_000;
            state += (1 - StrictMath.exp(-2 * Math.PI * cutoff / RATE)) * (sound[i] - state);
            sound[i] = (float) state;
        }
        // the digits that are known
        assertThat(Signals.decibels(Signals.rms(sound, 0, frames))).isCloseTo(-8.8191, within(5e-5));
        assertThat(Signals.peak(sound, 0, frames)).isCloseTo(0.59648, within(5e-6));
    }
}
