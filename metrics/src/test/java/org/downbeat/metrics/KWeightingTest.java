package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KWeightingTest {
    private static final KWeighting PUBLISHED = new KWeighting(48_000);

    @ParameterizedTest(name = "{0} Hz: {1} dB")
    @CsvSource({
        "10, -24.48",
        "20, -13.97",
        "25, -11.08",
        "38, -6.69",
        "50, -4.63",
        "100, -1.82",
        "200, -0.96",
        "500, -0.65",
        "1000, 0.01",
        "2000, 2.38",
        "4000, 3.28",
        "8000, 3.35",
        "20000, 3.35"
    })
    void at48kTheResponseIsThePublishedOne(double hertz, double decibels) {
        assertThat(gain(PUBLISHED, hertz, 48_000) - 0.691).isCloseTo(decibels, within(0.006));
    }

    /** The deviation is at the shelf's knee, where the bilinear transform bends the frequency axis. */
    @ParameterizedTest(name = "{0} Hz: within {1} dB")
    @CsvSource({
        "8000, 0.29",
        "16000, 0.067",
        "22050, 0.032",
        "32000, 0.0105",
        "44100, 0.0016",
        "88200, 0.0059",
        "96000, 0.0063",
        "176400, 0.0078",
        "192000, 0.0078",
        "384000, 0.009"
    })
    void otherRatesHaveTheSameResponse(int rate, double tolerance) {
        KWeighting k = new KWeighting(rate);
        for (double hertz = 20; hertz <= Math.min(20_000, rate * 0.49); hertz *= 1.02) {
            assertThat(gain(k, hertz, rate))
                    .as("%.0f Hz", hertz)
                    .isCloseTo(gain(PUBLISHED, hertz, 48_000), within(tolerance));
        }
    }

    @Test
    void theKernelFiltersAsTheCoefficientsSay() {
        int rate = 48_000;
        float[][] sine = new float[2][rate];
        for (int i = 0; i < rate; i++) {
            sine[0][i] = (float) Math.sin(2 * Math.PI * 50 * i / rate);
            sine[1][i] = (float) Math.sin(2 * Math.PI * 5000 * i / rate);
        }
        for (int c = 0; c < 2; c++) {
            double[] weights = {c == 0 ? 1 : 0, c == 0 ? 0 : 1};
            KWeightedPair filter = new KWeightedPair(PUBLISHED, 0, 1, weights);
            filter.add(sine, 0, rate / 2, new Tally(2));
            Tally settled = new Tally(2);
            settled.frames = rate / 2;
            filter.add(sine, rate / 2, rate, settled);
            double expected = gain(PUBLISHED, c == 0 ? 50 : 5000, rate) - 3.0103;
            assertThat(10 * Math.log10(settled.meanEnergy())).isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void ratesOutOfRangeAreRefused() {
        for (int rate : new int[] {7_999, 384_001}) {
            assertThatThrownBy(() -> LoudnessMeter.of(rate, ChannelLayout.STEREO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(rate + " Hz")
                    .hasMessageContaining("8000 to 384000");
        }
    }

    /** Gain in decibels of both stages at a frequency. */
    private static double gain(KWeighting k, double hertz, int rate) {
        double w = 2 * Math.PI * hertz / rate;
        return decibels(k.shelfB0, k.shelfB1, k.shelfB2, w)
                - decibels(1, k.shelfA1, k.shelfA2, w)
                + decibels(1, -2, 1, w)
                - decibels(1, k.highPassA1, k.highPassA2, w);
    }

    /** 20 log10 |c0 + c1 z^-1 + c2 z^-2| on the unit circle. */
    private static double decibels(double c0, double c1, double c2, double w) {
        double re = c0 + c1 * Math.cos(w) + c2 * Math.cos(2 * w);
        double im = c1 * Math.sin(w) + c2 * Math.sin(2 * w);
        return 20 * Math.log10(Math.hypot(re, im));
    }
}
