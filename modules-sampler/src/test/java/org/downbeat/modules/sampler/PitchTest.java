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
import org.junit.jupiter.params.provider.ValueSource;

/** What a clip sounds like at another pitch. */
class PitchTest {
    private static final int FRAMES = 8_192;

    private static Sample tone(double hertz, int frames) {
        return Sampling.clip("tone", Signals.sine(hertz, 1, Sampling.RATE, frames));
    }

    /** The middle of a tone played at a transposition, away from where the clip begins. */
    private static float[] transposed(double hertz, double semitones) {
        int lead = 4_000;
        float[] sound = Sampling.sampler(tone(hertz, 200_000))
                .set("transpose_semitones", semitones)
                .trigger(0, "retrigger")
                .render(lead + FRAMES)[0];
        return Arrays.copyOfRange(sound, lead, lead + FRAMES);
    }

    @ParameterizedTest
    @CsvSource({"15000, 12", "13000, 12", "22000, 4", "18500, 7", "9000, 20", "3500, 36"})
    void aToneTransposedBeyondHearingLeavesNoAlias(double hertz, double semitones) {
        assertThat(Spectrum.worst(transposed(hertz, semitones))).isLessThan(-90);
    }

    @ParameterizedTest
    @CsvSource({"10000, -5", "5000, 7", "18000, -12", "1000, 36", "440, 1", "20000, -24", "9000, 12", "20900, -0.5"})
    void aTransposedToneComesAlone(double hertz, double semitones) {
        float[] sound = transposed(hertz, semitones);
        double pitch = hertz * StrictMath.pow(2, semitones / 12);

        assertThat(Spectrum.worstBeside(sound, pitch / Sampling.RATE)).isLessThan(-90);
        assertThat(SineFit.of(sound, pitch / Sampling.RATE).level()).isEqualTo(1, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"60, 0, 1000", "72, 0, 2000", "48, 12, 1000", "67, -7, 1000", "36, 0, 250"})
    void notesAndTranspositionMoveThePitchFromTheRoot(int note, double transpose, double expected) {
        float[] sound = Sampling.sampler(tone(1_000, 100_000))
                .set("transpose_semitones", transpose)
                .noteOn(0, note, 127)
                .render(20_000)[0];

        float[] middle = Arrays.copyOfRange(sound, 4_000, 20_000);
        assertThat(SineFit.of(middle, expected / Sampling.RATE).decibelsOfTheRest())
                .isLessThan(-90);
    }

    @Test
    void theRootNoteIsASetting() {
        float[] sound = Sampling.sampler(tone(1_000, 100_000), Map.of("root_midi_note", 48))
                .noteOn(0, 60, 127)
                .render(10_000)[0];

        float[] middle = Arrays.copyOfRange(sound, 2_000, 10_000);
        assertThat(SineFit.of(middle, 2_000.0 / Sampling.RATE).decibelsOfTheRest())
                .isLessThan(-90);
    }

    @Test
    void aClipOfAnotherSampleRateSoundsAtItsOwnPitchAndLength() {
        Sample clip = new Sample("tone", 44_100, new float[][] {Signals.sine(1_000, 1, 44_100, 44_100)});

        float[] sound = Sampling.sampler(clip).trigger(0, "retrigger").render(50_000)[0];

        float[] middle = Arrays.copyOfRange(sound, 1_000, 47_000);
        assertThat(SineFit.of(middle, 1_000.0 / Sampling.RATE).decibelsOfTheRest())
                .isLessThan(-90);
        assertThat(Signals.peak(sound, 48_000, 50_000)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "cubic", "sinc"})
    void aClipAtItsOwnPitchIsTheRecordingBitForBit(String interpolation) {
        float[] recording = Signals.noise(new SplittableRandom(3), 1, 1_000);

        float[] sound = Sampling.sampler(Sampling.clip("noise", recording), Map.of("interpolation", interpolation))
                .noteOn(0, 60, 127)
                .render(1_000)[0];

        assertThat(sound).isEqualTo(recording);
    }

    @Test
    void aGlideIsContinuous() {
        float[] sound = Sampling.sampler(tone(200, 200_000))
                .move("transpose_semitones", frame -> -24 + frame / 1_000.0)
                .trigger(0, "retrigger")
                .render(48_000)[0];

        // A full-scale sine of 800 Hz, which the glide reaches, has a slope of 0.1047 a frame.
        assertThat(Sampling.largestStep(sound)).isLessThan(0.105);
    }

    @Test
    void aBentNoteChangesPitchAndTheOthersStay() {
        ModuleRig both = Sampling.sampler(tone(500, 100_000)).noteOn(0, 60, 127).noteOn(0, 72, 127);
        float[] bent = both.bend(0, 60, 7).render(12_000)[0];
        float[] single = Sampling.sampler(tone(500, 100_000)).noteOn(0, 72, 127).render(12_000)[0];

        float[] rest = new float[8_000];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = bent[4_000 + i] - single[4_000 + i];
        }
        double pitch = 500 * StrictMath.pow(2, 7 / 12.0) / Sampling.RATE;
        assertThat(SineFit.of(rest, pitch).decibelsOfTheRest()).isLessThan(-90);
    }

    @Test
    void aStoppedTapeIsSilentAndGoesOnWhereItStood() {
        float[] counting = new float[1_000];
        Arrays.fill(counting, 0.25f);
        counting[200] = 1;

        float[] sound = Sampling.sampler(Sampling.clip("counting", counting))
                .step("playback_rate", 100, 0)
                .step("playback_rate", 400, 1)
                .trigger(0, "retrigger")
                .render(1_000)[0];

        assertThat(Signals.peak(sound, 100, 400)).isZero();
        assertThat(sound[500]).isEqualTo(1f);
    }

    private static float[][] played(int channels, float[]... clip) {
        return Sampling.sampler(new Sample("clip", Sampling.RATE, clip))
                .channels(channels)
                .trigger(0, "retrigger")
                .render(3);
    }

    @Test
    void monoAndStereoClipsFitMonoAndStereoRenders() {
        float[] left = {0.5f, 0.25f, 0};
        float[] right = {0.25f, 0.5f, 1};

        assertThat(played(1, left)).isEqualTo(new float[][] {left});
        assertThat(played(2, left)).isEqualTo(new float[][] {left, left});
        assertThat(played(2, left, right)).isEqualTo(new float[][] {left, right});
        assertThat(played(1, left, right)).isEqualTo(new float[][] {{0.375f, 0.375f, 0.5f}});
    }
}
