package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.downbeat.kit.Resampler.Edge;
import org.downbeat.testing.Signals;
import org.downbeat.testing.SineFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    private static float[] middle(float[] x) {
        return Arrays.copyOfRange(x, x.length / 4, x.length * 3 / 4);
    }

    @ParameterizedTest
    @CsvSource({
        "44100, 48000, 1000",
        "44100, 48000, 20000",
        "48000, 44100, 19000",
        "96000, 48000, 20000",
        "22050, 48000, 10000",
        "48000, 384000, 20000",
        "11025.5, 48000, 5000"
    })
    void aToneKeepsItsPitchAndLevelAndGetsNoCompany(double from, double to, double hertz) {
        float[] clip = Signals.sine(hertz, 1, from, 6_000);

        SineFit fit = SineFit.of(middle(Resampler.convert(clip, from, to)), hertz / to);

        assertThat(Signals.decibels(fit.level())).isEqualTo(0, within(0.001));
        assertThat(fit.decibelsOfTheRest()).isLessThan(-95);
    }

    @ParameterizedTest
    @CsvSource({"96000, 48000, 24100", "96000, 48000, 40000", "48000, 44100, 22100", "48000, 8000, 4100"})
    void whatTheNewRateCannotHoldIsGone(double from, double to, double hertz) {
        float[] left = middle(Resampler.convert(Signals.sine(hertz, 1, from, 12_000), from, to));

        assertThat(Signals.decibels(Signals.rms(left, 0, left.length))).isLessThan(-93);
    }

    @Test
    void equalRatesCopyBitForBit() {
        float[] clip = Signals.noise(new SplittableRandom(2), 1, 100);
        float[] wide = Resampler.convert(clip, 48_000, 48_000, Edge.SILENCE, 10);

        assertThat(Resampler.convert(clip, 48_000, 48_000)).isEqualTo(clip);
        assertThat(wide).hasSize(120).startsWith(new float[10]).endsWith(new float[10]);
        assertThat(Arrays.copyOfRange(wide, 10, 110)).isEqualTo(clip);
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000", "48000, 48000", "96000, 44100"})
    void onePeriodAsALoopIsAToneWithoutSeams(double from, double to) {
        int period = 90;
        float[] clip = Signals.sine(1.0 / period, 1, 1, period);

        float[] x = Resampler.convert(clip, from, to, Edge.LOOP, 3_000);

        assertThat(SineFit.of(x, from / to / period).decibelsOfTheRest()).isLessThan(-95);
    }

    @Test
    void aClipLastsAsLongAsBefore() {
        assertThat(Resampler.convert(new float[44_100], 44_100, 48_000)).hasSize(48_000);
        assertThat(Resampler.convert(new float[1_000], 44_100, 48_000)).hasSize(1_089);
    }

    @Test
    void aClickStaysWhereItWas() {
        float[] clip = new float[441];
        clip[147] = 1;
        float[] x = Resampler.convert(clip, 44_100, 48_000);

        assertThat(x[160]).isEqualTo(1f);
        assertThat(Signals.peak(x, 0, 160)).isLessThan(1);
    }
}
