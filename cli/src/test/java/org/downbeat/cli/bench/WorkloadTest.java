package org.downbeat.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.cli.bench.Workload.Pauses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The workloads against a model in double precision, written down from their definition alone. */
class WorkloadTest {
    /** Two sweeps of the filter. */
    private static final double SECONDS = 4;

    private static final int FRAMES = (int) (SECONDS * 48_000);

    /** In dB re the signal: W1's cutoff is held for 16 frames, W2's clips fade out for 3 ms when they begin again. */
    private static final double GREATEST_DIFFERENCE = -40;

    @ParameterizedTest
    @CsvSource({"W1, 1", "W1, 16", "W2, 1", "W2, 16"})
    void aWorkloadSoundsAsItIsDefined(Workload workload, int chains) {
        float[][] heard = workload.engine(chains, SECONDS, Pauses.COMPUTED)
                .render(SECONDS)
                .channels();
        double[][] meant = workload == Workload.W1 ? tones(chains) : clips(chains);
        for (int c = 0; c < 2; c++) {
            double error = 0;
            for (int i = 0; i < FRAMES; i++) {
                error += (heard[c][i] - meant[c][i]) * (heard[c][i] - meant[c][i]);
            }
            assertThat(decibels(squares(heard[c]))).isCloseTo(decibels(squares(meant[c])), within(0.1));
            assertThat(decibels(error) - decibels(squares(meant[c]))).isLessThan(GREATEST_DIFFERENCE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void skippingPausesDoesNotChangeTheSound(Workload workload) {
        float[][] computed = workload.engine(3, 2, Pauses.COMPUTED).render(2).channels();
        float[][] skipped = workload.engine(3, 2, Pauses.SKIPPED).render(2).channels();
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < computed[c].length; i++) {
                // Sleep begins when the state is below 1e-20.
                assertThat(skipped[c][i]).isCloseTo(computed[c][i], within(1e-19f));
            }
        }
    }

    private static double[][] tones(int chains) {
        double[][] sum = new double[2][FRAMES];
        for (int chain = 0; chain < chains; chain++) {
            double hertz = 110 + 13 * chain;
            double angle = (chain + 0.5) / chains * Math.PI / 2;
            double y = 0;
            for (int i = 0; i < FRAMES; i++) {
                double x = Math.sin(2 * Math.PI * hertz * i / 48_000) * envelope(i);
                y += alpha(400 + 3_600 * (i % 96_000) / 96_000.0) * (x - y);
                sum[0][i] += 0.6 * Math.cos(angle) / chains * y;
                sum[1][i] += 0.6 * Math.sin(angle) / chains * y;
            }
        }
        return sum;
    }

    private static double[][] clips(int chains) {
        double[][] sum = new double[2][FRAMES];
        double[][] soft = {clip(220, 2), clip(221, 2)};
        double[][] bright = {clip(440, 3), clip(442, 3)};
        for (int voice = 0; voice < chains; voice++) {
            double rate = chains == 1 ? 1 : 0.5 + 1.5 * voice / (chains - 1);
            for (int c = 0; c < 2; c++) {
                double y = 0;
                for (int i = 0; i < FRAMES; i++) {
                    double position = rate * (i % 24_000);
                    double x = 0.35 * read(soft[c], position) + 0.65 * read(bright[c], position);
                    y += alpha(3_200) * (x * envelope(i) - y);
                    sum[c][i] += y / chains;
                }
            }
        }
        return sum;
    }

    private static double[] clip(double hertz, double decay) {
        double[] x = new double[48_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.5 * Math.sin(2 * Math.PI * hertz * i / 48_000) * Math.exp(-decay * i / 48_000);
        }
        return x;
    }

    private static double read(double[] clip, double position) {
        int index = (int) position;
        double fraction = position - index;
        return clip[index] + fraction * (clip[index + 1] - clip[index]);
    }

    private static double envelope(int frame) {
        int i = frame % 24_000;
        if (i < 480) {
            return i / 480.0;
        }
        if (i < 2_880) {
            return 1 - 0.3 * (i - 480) / 2_400;
        }
        if (i < 12_000) {
            return 0.7;
        }
        return i < 16_800 ? 0.7 * (16_800 - i) / 4_800 : 0;
    }

    private static double alpha(double hertz) {
        return 1 - Math.exp(-2 * Math.PI * hertz / 48_000);
    }

    private static double squares(float[] x) {
        double sum = 0;
        for (float v : x) {
            sum += (double) v * v;
        }
        return sum;
    }

    private static double squares(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return sum;
    }

    private static double decibels(double squares) {
        return 10 * Math.log10(squares / FRAMES);
    }
}
