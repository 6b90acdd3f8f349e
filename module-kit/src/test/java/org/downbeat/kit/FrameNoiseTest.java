package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameNoiseTest {
    private static final int FRAMES = 1 << 20;

    private static float[] white(long seed, int frames) {
        float[] out = new float[frames];
        new FrameNoise(seed).white(out, 0, 0, frames);
        return out;
    }

    private static float[] pink(long seed, int frames) {
        float[] out = new float[frames];
        new FrameNoise(seed).pink(out, 0, 0, frames);
        return out;
    }

    @Test
    void whiteNoiseIsUniformAndFreeOfDc() {
        float[] x = white(1, FRAMES);
        double mean = 0;
        for (float v : x) {
            mean += v / (double) FRAMES;
        }

        assertThat(mean).isEqualTo(0, within(0.003)); // 5 standard errors of 0.577/√FRAMES
        assertThat(Signals.rms(x, 0, FRAMES)).isEqualTo(1 / Math.sqrt(3), within(0.002));
        assertThat(Signals.peak(x, 0, FRAMES)).isBetween(0.9999, 1.0);
    }

    @Test
    void whiteNoiseDoesNotResembleItsNextFrames() {
        float[] x = white(2, FRAMES);
        for (int lag = 1; lag < 8; lag++) {
            double sum = 0;
            for (int i = lag; i < FRAMES; i++) {
                sum += (double) x[i] * x[i - lag];
            }
            assertThat(sum / FRAMES).isEqualTo(0, within(0.0017)); // 5 standard errors of (1/3)/√FRAMES
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 64, 1024})
    void pinkNoiseHasTheSamePowerInEveryOctave(int period) {
        // Power between two octave-spaced moving averages is the power of about that octave, the same for all of them.
        float[] x = pink(3, FRAMES);

        assertThat(bandPower(x, period) / bandPower(x, 32)).isEqualTo(1, within(0.12)); // 0.5 dB: rows and chance
    }

    /** Mean square of (average of {@code period} frames − average of the {@code period} after), in steps of 2 periods. */
    private static double bandPower(float[] x, int period) {
        double power = 0;
        int count = 0;
        for (int i = 0; i + 2 * period <= x.length; i += period) {
            double difference = 0;
            for (int k = 0; k < period; k++) {
                difference += x[i + k] - x[i + period + k];
            }
            power += difference * difference / period / period;
            count++;
        }
        return power / count;
    }

    @Test
    void pinkNoiseStaysInRange() {
        float[] x = pink(4, FRAMES);

        assertThat(Signals.rms(x, 0, FRAMES))
                .isEqualTo(0.149, within(0.004)); // the slowest row has drawn 64 times only
        assertThat(Signals.peak(x, 0, FRAMES)).isLessThan(1);
    }

    @Test
    void differentSeedsAreDifferentNoise() {
        assertThat(white(1, 100)).isNotEqualTo(white(2, 100));
        assertThat(pink(1, 100)).isNotEqualTo(pink(2, 100));
    }

    @Test
    void cutsAndGapsNeverChangeABit() {
        Property.forAll(50, random -> {
            float[] white = white(5, 2000);
            float[] pink = pink(5, 2000);
            FrameNoise noise = new FrameNoise(5);
            for (int i = 0; i < 1900; i += random.nextInt(50)) {
                int end = i + random.nextInt(1, 100);
                float[] part = new float[end];
                noise.white(part, 0, i, end);
                assertThat(part[i]).isEqualTo(white[i]);
                noise.pink(part, 0, i, end);
                assertThat(part[i]).isEqualTo(pink[i]);
                assertThat(part[end - 1]).isEqualTo(pink[end - 1]);
                i = end;
            }
        });
    }
}
