package org.downbeat.modules.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.ModuleRig;
import org.downbeat.tck.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdsrTest extends ModuleContractTest {
    /** Two roundings of a level to 32 bits. */
    private static final double ROUNDING = 1.2e-7;

    @Override
    protected AudioModuleFactory factory() {
        return new AdsrFactory();
    }

    /** At 1 kHz a millisecond is a frame. */
    private ModuleRig frames(int delay, int attack, int hold, int decay, int release) {
        return rig().sampleRate(1_000)
                .set("delay_ms", delay)
                .set("attack_ms", attack)
                .set("hold_ms", hold)
                .set("decay_ms", decay)
                .set("sustain", 0.5)
                .set("release_ms", release);
    }

    @Test
    void eachStageTakesItsTimeToTheFrame() {
        float[] level = frames(10, 20, 30, 40, 50).note(7, 207, 60, 127).render(300)[0];
        for (int i = 0; i < level.length; i++) {
            double expected;
            if (i < 17) {
                expected = 0;
            } else if (i < 37) {
                expected = (i - 17) / 20.0;
            } else if (i < 67) {
                expected = 1;
            } else if (i < 107) {
                expected = 1 - 0.5 * (i - 67) / 40.0;
            } else if (i < 207) {
                expected = 0.5;
            } else {
                expected = Math.max(0, 0.5 - 0.5 * (i - 207) / 50.0);
            }
            assertThat((double) level[i]).as("frame %s", i).isCloseTo(expected, within(ROUNDING));
        }
        assertThat(level[256]).isPositive();
        assertThat(level[257]).isZero();
    }

    @Test
    void stagesWithoutLengthAreLeftOut() {
        float[] level = frames(0, 0, 0, 0, 0).note(10, 20, 60, 127).render(30)[0];
        for (int i = 0; i < 30; i++) {
            assertThat(level[i]).isEqualTo(i >= 10 && i < 20 ? 0.5f : 0f);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.9526", "-1, 0.0474"})
    void curvesBendTheWayBetweenTheSameEnds(double bend, double middle) {
        float[] level = frames(0, 100, 10, 0, 0)
                .set("attack_curve", bend)
                .note(0, 200, 60, 127)
                .render(150)[0];
        assertThat(level[0]).isZero();
        // (1 − e^∓3) / (1 − e^∓6), to the digits given
        assertThat((double) level[50]).isCloseTo(middle, within(1e-4));
        assertThat(level[100]).isEqualTo(1f);
        for (int i = 1; i <= 100; i++) {
            assertThat(level[i]).isGreaterThan(level[i - 1]);
        }
    }

    @Test
    void newNoteBeginsWhereTheLevelStands() {
        float[] level = frames(0, 100, 0, 100, 100)
                .note(0, 50, 60, 127)
                .note(75, 300, 64, 127)
                .render(300)[0];
        for (int i = 1; i < 300; i++) {
            // the steepest way is the attack's: 1 in 100 frames
            assertThat(Math.abs(level[i] - level[i - 1])).isLessThan(0.0101f);
        }
        // 0.5 on the way up, and a quarter of the way down from there
        assertThat((double) level[75]).isCloseTo(0.375, within(ROUNDING));
        assertThat((double) level[175]).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void overlappingNotesDoNotCloseEachOther() {
        float[] level = frames(0, 10, 0, 10, 10)
                .note(0, 100, 60, 127)
                .note(50, 200, 64, 127)
                .render(250)[0];
        assertThat(level[150]).isEqualTo(0.5f);
        assertThat(level[210]).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 127})
    void softNotesAreLower(int velocity) {
        float[] level = frames(0, 10, 10, 10, 10).note(0, 100, 60, velocity).render(100)[0];
        assertThat((double) level[15]).isCloseTo(velocity / 127.0, within(ROUNDING));
        assertThat((double) level[90]).isCloseTo(0.5 * velocity / 127.0, within(ROUNDING));
    }

    @Test
    void sustainFollowsItsControlAtEveryFrame() {
        float[] level = frames(0, 0, 0, 0, 100)
                .move("sustain", frame -> frame / 1_000.0)
                .note(0, 500, 60, 127)
                .render(600)[0];
        for (int i = 0; i < 500; i++) {
            assertThat((double) level[i]).isCloseTo(i / 1_000.0, within(ROUNDING));
        }
        assertThat((double) level[500]).isCloseTo(0.499, within(ROUNDING));
        assertThat((double) level[550]).isCloseTo(0.499 / 2, within(ROUNDING));
    }

    @Test
    void chokedNoteIsGoneIn3MillisecondsWithoutAClick() {
        float[] level = rig().set("release_ms", 5_000)
                .note(0, 20_000, 60, 127)
                .choke(24_000, 60)
                .render(48_000)[0];
        assertThat(level[23_999]).isPositive();
        assertThat(level[24_144]).isZero();
        for (int i = 24_000; i < 24_144; i++) {
            assertThat(Math.abs(level[i] - level[i - 1])).isLessThan(1 / 144f);
        }
    }

    @Test
    void gatePlaysItWithoutNotes() {
        float[] notes = frames(5, 10, 5, 10, 20).note(100, 150, 60, 127).render(300)[0];
        float[] gate = frames(5, 10, 5, 10, 20)
                .step("gate", 100, 1)
                .step("gate", 150, 0)
                .render(300)[0];
        float[] moving = frames(5, 10, 5, 10, 20)
                .move("gate", frame -> frame >= 100 && frame < 150 ? 1 : 0)
                .render(300)[0];
        assertThat(gate).isEqualTo(notes);
        assertThat(moving).isEqualTo(notes);
    }

    @Test
    void multipliesWhatIsConnected() {
        float[] level = frames(0, 10, 5, 10, 20).note(3, 50, 60, 100).render(100)[0];
        float[][] sound = frames(0, 10, 5, 10, 20)
                .input(Signal.constant(0.5))
                .note(3, 50, 60, 100)
                .render(100);
        assertThat(sound).hasNumberOfRows(2);
        for (int i = 0; i < 100; i++) {
            assertThat(sound[1][i]).isEqualTo(0.5f * level[i]);
        }
    }

    @Test
    void movesOtherControlsTheSameAtAnyBlockSize() {
        ModuleRig rig = rig().set("decay_curve", 0.5).note(103, 3_001, 60, 90).note(2_003, 5_001, 64, 120);
        float[][] level = rig.render(10_000);
        assertThat(rig.blockSize(16).cuts(1).render(10_000)).isDeepEqualTo(level);
        assertThat(rig.blockSize(4_096).render(10_000)).isDeepEqualTo(level);
    }
}
