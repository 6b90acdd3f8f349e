package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

class GatesAndWindowsTest {
    @Test
    void aSlidingSumIsTheSumOfItsWindow() {
        Property.forAll(50, random -> {
            int n = random.nextInt(1, 50);
            double[] values = random.doubles(200).toArray();
            SlidingSum sum = new SlidingSum(n);
            for (int i = 0; i < values.length; i++) {
                sum.add(values[i]);
                assertThat(sum.isFull()).isEqualTo(i >= n - 1);
                if (sum.isFull()) {
                    double expected = Arrays.stream(values, i - n + 1, i + 1).sum();
                    assertThat(sum.sum()).isCloseTo(expected, within(1e-13 * n));
                }
            }
        });
    }

    @Test
    void aWindowOfSilenceAfterALoudOneSumsToExactlyNothing() {
        SlidingSum sum = new SlidingSum(7);
        for (int i = 0; i < 10; i++) {
            sum.add(0.1 * i);
        }
        for (int i = 0; i < 7; i++) {
            sum.add(0);
        }
        assertThat(sum.sum()).isZero();
    }

    @Test
    void blocksAtTheAbsoluteGateDoNotPassAndBlocksJustAboveDo() {
        double gate = Levels.power(-70);
        assertThat(GatedLoudness.of(new double[] {gate, gate})).isEmpty();
        assertThat(GatedLoudness.of(new double[] {gate, gate * 1.001}).orElseThrow())
                .isCloseTo(-69.996, within(0.001));
    }

    @Test
    void blocksMoreThanTenUnitsBelowTheMeanAreLeftOut() {
        double loud = Levels.power(-20);
        double quiet = Levels.power(-34);
        assertThat(GatedLoudness.of(new double[] {loud, quiet}).orElseThrow()).isCloseTo(-20, within(1e-9));
        assertThat(GatedLoudness.of(new double[] {loud, Levels.power(-30)}).orElseThrow())
                .isCloseTo(-22.596, within(0.001));
    }

    @Test
    void theRangeTakesTheNearestRank() {
        // ten windows, -30 to -21: ranks round(0.9) = 1 and round(8.55) = 9
        double[] windows = new double[10];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = Levels.power(-21 - i);
        }
        assertThat(LoudnessRange.of(windows).orElseThrow()).isCloseTo(8, within(1e-9));
    }

    @Test
    void theLogOutgrowsItsFirstHour() {
        EnergyLog log = new EnergyLog();
        for (int i = 0; i < 40_000; i++) {
            log.add(i, 1);
        }
        double[] means = log.windows(4);
        assertThat(means).hasSize(39_997);
        assertThat(means[39_996]).isEqualTo(39_997.5);
    }

    @Test
    void peakToLoudnessAndPeakToShortTermStandOnTheTruePeak() {
        LoudnessMeter meter = LoudnessMeter.of(48_000, ChannelLayout.STEREO);
        float[] sine = Signals.sine(997, 0.5, 48_000, 4 * 48_000);
        meter.add(new float[][] {sine, sine}, 0, sine.length);
        LoudnessReport report = meter.finish();
        // a stereo sine reads its own peak level, so both ratios are 0
        assertThat(report.peakToLoudnessDb().orElseThrow()).isCloseTo(0, within(0.02));
        assertThat(report.peakToShortTermDb().orElseThrow()).isCloseTo(0, within(0.02));
    }
}
