package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The minimum requirement signals of EBU Tech 3341 v4, table 1, made here. Cases 7 and 8 are programmes under copyright;
 * 15 to 23 are in {@link EbuTech3341TruePeakTest}.
 */
class EbuTech3341Test {
    /** The standard's own tolerance. */
    private static final Offset<Double> A_TENTH = within(0.1);

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(ints = {44_100, 48_000, 96_000})
    @interface AtEachRate {}

    @AtEachRate
    void case1SteadyToneAtMinus23(int rate) {
        assertSteady(rate, -23);
    }

    @AtEachRate
    void case2SteadyToneAtMinus33(int rate) {
        assertSteady(rate, -33);
    }

    private static void assertSteady(int rate, double level) {
        LoudnessReport report = Tones.stereo(rate).then(20, level).measure();
        assertReads(level, report.integratedLufs());
        assertReads(level, report.maxMomentaryLufs());
        assertReads(level, report.maxShortTermLufs());
    }

    @AtEachRate
    void case3TheRelativeGateLeavesOutQuietEnds(int rate) {
        Tones tones = Tones.stereo(rate).then(10, -36).then(60, -23).then(10, -36);
        assertReads(-23, tones.measure().integratedLufs());
    }

    @AtEachRate
    void case4TheAbsoluteGateLeavesOutNearSilence(int rate) {
        Tones tones = Tones.stereo(rate)
                .then(10, -72)
                .then(10, -36)
                .then(60, -23)
                .then(10, -36)
                .then(10, -72);
        assertReads(-23, tones.measure().integratedLufs());
    }

    @AtEachRate
    void case5LevelsAboveTheGateAverageByEnergy(int rate) {
        Tones tones = Tones.stereo(rate).then(20, -26).then(20.1, -20).then(20, -26);
        assertReads(-23, tones.measure().integratedLufs());
    }

    @AtEachRate
    void case6SurroundsCountMore(int rate) {
        Tones tones = new Tones(rate, ChannelLayout.SURROUND_5_0).then(20, -28, -28, -24, -30, -30);
        assertReads(-23, tones.measure().integratedLufs());
    }

    @AtEachRate
    void case9ShortTermIsConstantAfterThreeSeconds(int rate) {
        Tones tones = Tones.stereo(rate);
        for (int i = 0; i < 5; i++) {
            tones.then(1.34, -20).then(1.66, -30);
        }
        LoudnessMeter meter = tones.meter();
        tones.play(
                meter,
                rate / 100,
                () -> meter.shortTermLufs().ifPresent(s -> assertThat(s).isCloseTo(-23, A_TENTH)));
        assertReads(-23, meter.shortTermLufs());
    }

    @AtEachRate
    void case10ShortTermFindsThreeSecondsWhereverTheyLie(int rate) {
        for (int i = 0; i < 20; i++) {
            Tones tones = Tones.stereo(rate).thenSilence(i * 0.15).then(3, -23).thenSilence(1);
            assertReads(-23, tones.measure().maxShortTermLufs());
        }
    }

    @AtEachRate
    void case11ShortTermFollowsALiveStream(int rate) {
        LoudnessMeter meter = Tones.stereo(rate).meter();
        for (int i = 0; i < 20; i++) {
            double[] max = {Double.NEGATIVE_INFINITY};
            Tones.stereo(rate)
                    .thenSilence(i * 0.15)
                    .then(3, -38 + i)
                    .thenSilence(3 - i * 0.15)
                    .play(meter, rate / 100, () -> meter.shortTermLufs().ifPresent(s -> max[0] = Math.max(max[0], s)));
            assertThat(max[0]).as("segment %d", i).isCloseTo(-38 + i, A_TENTH);
        }
    }

    @AtEachRate
    void case12MomentaryIsConstantAfterOneSecond(int rate) {
        Tones tones = Tones.stereo(rate);
        for (int i = 0; i < 25; i++) {
            tones.then(0.18, -20).then(0.22, -30);
        }
        LoudnessMeter meter = tones.meter();
        int[] blocks = {0};
        tones.play(meter, rate / 100, () -> {
            blocks[0]++;
            if (blocks[0] > 100) {
                assertReads(-23, meter.momentaryLufs());
            }
        });
        assertThat(blocks[0]).isEqualTo(1000);
    }

    @AtEachRate
    void case13MomentaryFinds400MillisecondsWhereverTheyLie(int rate) {
        for (int i = 0; i < 20; i++) {
            Tones tones =
                    Tones.stereo(rate).thenSilence(i * 0.02).then(0.4, -23).thenSilence(1);
            assertReads(-23, tones.measure().maxMomentaryLufs());
        }
    }

    @AtEachRate
    void case14MomentaryFollowsALiveStream(int rate) {
        LoudnessMeter meter = Tones.stereo(rate).meter();
        for (int i = 0; i < 20; i++) {
            double[] max = {Double.NEGATIVE_INFINITY};
            Tones.stereo(rate)
                    .thenSilence(i * 0.02)
                    .then(0.4, -38 + i)
                    .thenSilence(0.4 - i * 0.02)
                    .play(meter, rate / 100, () -> meter.momentaryLufs().ifPresent(m -> max[0] = Math.max(max[0], m)));
            assertThat(max[0]).as("segment %d", i).isCloseTo(-38 + i, A_TENTH);
        }
    }

    @AtEachRate
    void calibrationToneAtMinus18ReadsMinus18(int rate) {
        assertReads(-18, Tones.stereo(rate).then(5, -18).measure().integratedLufs());
    }

    private static void assertReads(double lufs, OptionalDouble reading) {
        assertThat(reading.orElseThrow()).isCloseTo(lufs, A_TENTH);
    }
}
