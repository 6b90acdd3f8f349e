package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralCentroidTest {
    private static final int RATE = 48_000;

    @ParameterizedTest
    @ValueSource(doubles = {100, 440, 1_000, 12_345})
    void aToneIsAsBrightAsItIsHigh(double hertz) {
        float[][] tone = {Signals.sine(hertz, 0.3, RATE, 19_200)};
        // The window's side lobes are not quite symmetric about a tone between two bins.
        assertThat(centroid(tone, 0, 19_200).orElseThrow()).isCloseTo(hertz, offset(0.5));
    }

    @Test
    void twoTonesWeighByTheirPowers() {
        float[] low = Signals.sine(500, 0.6, RATE, 19_200);
        float[] high = Signals.sine(2_000, 0.3, RATE, 19_200);
        for (int i = 0; i < low.length; i++) {
            low[i] += high[i];
        }
        // A quarter of the power against the whole: (4·500 + 1·2000) / 5.
        assertThat(centroid(new float[][] {low}, 0, 19_200).orElseThrow()).isCloseTo(800, offset(0.5));
    }

    @Test
    void whiteNoiseIsBalancedHalfWayToItsUpperEnd() {
        float[][] noise = {Signals.noise(new SplittableRandom(1), 0.5, 1 << 17)};
        // 65 000 independent bins: the standard error of the mean is about 40 Hz.
        assertThat(centroid(noise, 0, 1 << 17).orElseThrow()).isCloseTo(12_000, offset(150.0));
    }

    @Test
    void onlyTheFramesAskedForCount() {
        float[] x = new float[30_000];
        System.arraycopy(Signals.sine(1_000, 0.5, RATE, 10_000), 0, x, 10_000, 10_000);
        System.arraycopy(Signals.sine(9_000, 0.5, RATE, 10_000), 0, x, 20_000, 10_000);
        assertThat(centroid(new float[][] {x, x}, 10_000, 20_000).orElseThrow()).isCloseTo(1_000, offset(1.0));
    }

    @Test
    void silenceHasNone() {
        assertThat(centroid(new float[2][100], 0, 100)).isEmpty();
        assertThat(centroid(new float[2][1], 0, 1)).isEmpty();
    }

    private static OptionalDouble centroid(float[][] audio, int from, int to) {
        return new SpectralCentroid(to - from, RATE).hertz(audio, from);
    }
}
