package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.downbeat.api.Sample;
import org.downbeat.tck.ModuleRig;
import org.downbeat.testing.Signals;
import org.downbeat.testing.SineFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clip sounds like when it comes round. */
class LoopTest {
    private static final Map<String, Object> LOOP = Map.of("loop", true);

    @ParameterizedTest
    @CsvSource({"1, 508.5", "0, 480", "7, 719.2", "-13, 226.5"})
    void aLoopOfOnePeriodIsInTune(double semitones, double about) {
        Sample period = Sampling.clip("period", Signals.sine(480, 1, Sampling.RATE, 100));
        double exact = 480 * StrictMath.pow(2, semitones / 12);
        assertThat(exact).isEqualTo(about, within(0.1));

        float[] sound = Sampling.sampler(period, LOOP)
                .set("transpose_semitones", semitones)
                .trigger(0, "retrigger")
                .render(96_000)[0];

        assertThat(SineFit.of(sound, exact / Sampling.RATE).decibelsOfTheRest()).isLessThan(-90);
    }

    @Test
    void aLoopOfAFractionOfAFrameMoreStaysInTune() {
        // 100 frames at 44.1 kHz are 108.8435 at 48 kHz.
        Sample period = new Sample("period", 44_100, new float[][] {Signals.sine(441, 1, 44_100, 100)});

        float[] sound = Sampling.sampler(period, LOOP).trigger(0, "retrigger").render(480_000)[0];

        // The clip's edges are read at 44.1 kHz as a loop too, so nothing marks the seam.
        assertThat(SineFit.of(sound, 441.0 / Sampling.RATE).decibelsOfTheRest()).isLessThan(-90);
    }

    @Test
    void aLoopAtItsOwnPitchRepeatsBitForBit() {
        float[] noise = Signals.noise(new SplittableRandom(7), 1, 1_234);

        float[] sound = Sampling.sampler(Sampling.clip("noise", noise), LOOP)
                .trigger(0, "retrigger")
                .render(10 * 1_234)[0];

        for (int round = 0; round < 10; round++) {
            assertThat(Arrays.copyOfRange(sound, round * 1_234, (round + 1) * 1_234))
                    .isEqualTo(noise);
        }
    }

    @Test
    void aWindowLoopsWithinItsClip() {
        float[] counting = new float[1_000];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = i;
        }
        float[] sound = Sampling.sampler(Sampling.clip("counting", counting), LOOP)
                .set("length_percent", 0.1)
                .set("start_percent", 0.5)
                .trigger(0, "retrigger")
                .render(1_000)[0];

        for (int i = 0; i < sound.length; i++) {
            assertThat(sound[i]).isEqualTo(450 + i % 100);
        }
    }

    /** Two seconds of a tone that does not fit its window, so that its loop would click. */
    private static ModuleRig misfit(double crossfadeMs, double start) {
        Sample tone = Sampling.clip("tone", Signals.sine(100.3, 0.5, Sampling.RATE, 96_000));
        return Sampling.sampler(tone, Map.of("loop", true, "loop_crossfade_ms", crossfadeMs))
                .set("length_percent", 0.0976)
                .set("start_percent", start)
                .trigger(0, "retrigger");
    }

    @Test
    void aLoopThatDoesNotFitClicksWithoutACrossfade() {
        assertThat(Sampling.largestStep(misfit(0, 0.5).render(48_000)[0])).isGreaterThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0", "0.001", "1"})
    void aCrossfadeOverTheSeamTakesTheClickAway(double start) {
        float[] sound = misfit(20, start).render(96_000)[0];

        // The tone's own slope is 0.0066 a frame, twice that where two of it cross, and 0.001 comes from the fade.
        assertThat(Sampling.largestStep(Arrays.copyOfRange(sound, 1, sound.length)))
                .isLessThan(0.0143);
        assertThat(Signals.rms(sound, 48_000, 96_000)).isGreaterThan(0.2);
    }

    @Test
    void withACrossfadeALoopKeepsItsLengthWhenTheClipHasSoundBeforeIt() {
        float[] sound = misfit(20, 0.5).render(5 * 9_370)[0];

        float[] second = Arrays.copyOfRange(sound, 2 * 9_370, 3 * 9_370);
        assertThat(Arrays.copyOfRange(sound, 3 * 9_370, 4 * 9_370)).isEqualTo(second);
    }

    @Test
    void aHeldLoopSoundsUntilTheNextNoteWhenItIsTheLast() {
        Sample clip = Sampling.level("level", 0.25, 500);

        float[] sound = Sampling.sampler(clip, LOOP)
                .note(0, 1_000, 60, 127)
                .note(5_000, 6_000, 60, 127)
                .render(10_000)[0];

        assertThat(sound[4_999]).isEqualTo(0.25f);
        // The first voice fades within 3 ms; then the second sounds alone.
        assertThat(sound[5_200]).isEqualTo(0.25f);
        assertThat(sound[9_999]).isEqualTo(0.25f);
    }

    @Test
    void atEqualPowerASeamOfNoiseIsAsLoudAsTheRest() {
        Sample noise = Sampling.clip("noise", Signals.noise(new SplittableRandom(8), 1, 480_000));
        ModuleRig rig =
                Sampling.sampler(noise, Map.of("loop", true, "loop_crossfade_ms", 1_000, "crossfade", "equal_power"));

        float[] sound = rig.set("length_percent", 0.5)
                .set("start_percent", 0.5)
                .trigger(0, "retrigger")
                .render(240_000)[0];

        double seam = Signals.rms(sound, 192_000, 240_000);
        double rest = Signals.rms(sound, 0, 192_000);
        // The level of 48 000 frames of noise is uncertain by about 0.03 dB.
        assertThat(Signals.decibels(seam / rest)).isEqualTo(0, within(0.1));
    }
}
