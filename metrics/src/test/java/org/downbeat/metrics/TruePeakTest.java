package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruePeakTest {
    private static final TruePeak TRUE_PEAK = new TruePeak();
    private static final int REACH = TruePeak.REACH;

    @Test
    void leavingOutWhereNoPeakCanBeChangesNoBit() {
        Property.forAll(300, random -> {
            float[] x = coloured(random, random.nextInt(1, 400) + 2 * REACH);
            int to = x.length - REACH;
            double samplePeak = Tally.peak(x, REACH, to);
            double known = random.nextBoolean() ? 0 : samplePeak * random.nextDouble() * 1.2;
            double everywhere = Math.max(known, Math.max(samplePeak, Levels.SILENT_AMPLITUDE));
            for (int i = REACH - 1; i < to; i++) {
                everywhere = Math.max(everywhere, Interpolator.peakAfter(x, i));
            }
            assertThat(TRUE_PEAK.of(x, REACH, to, samplePeak, known)).isEqualTo(everywhere);
        });
    }

    /** A steady sine: what the eight phases read, against its amplitude. */
    @ParameterizedTest(name = "{0} of the sample rate")
    @CsvSource({
        "0.01, 0.003",
        "0.1, 0.02",
        "0.2, 0.06",
        "0.25, 0.05",
        "0.3333, 0.07",
        "0.4, 0.1",
        "0.4167, 0.1",
        "0.4535, 0.15"
    })
    void aSineReadsItsAmplitude(double frequency, double tolerance) {
        float[] x = new float[2000];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) Math.sin(2 * Math.PI * frequency * i + 0.3);
        }
        int from = 100;
        int to = 1900;
        double peak = TRUE_PEAK.of(x, from, to, Tally.peak(x, from, to), 0);
        assertThat(20 * Math.log10(peak)).isCloseTo(0, within(tolerance));
    }

    @Test
    void aStraightLineStaysOne() {
        float[] x = new float[2 * REACH];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        // between 16 and 17, the last of eight phases is 16.875
        assertThat(Interpolator.peakAfter(x, REACH - 1)).isCloseTo(16.875, within(1e-12));
    }

    @Test
    void oneFullScaleSampleReadsFullScale() {
        assertThat(truePeak(1)).isEqualTo(0.0);
    }

    @Test
    void samplesSignedLikeASincReachFarAboveFullScale() {
        // 48 of them reach +10 dB in theory; the interpolator hears 32 of them
        float[] x = new float[48];
        for (int i = 0; i < 48; i++) {
            int n = i < 24 ? 23 - i : i - 24;
            x[i] = n % 2 == 0 ? 1 : -1;
        }
        assertThat(truePeak(x)).isBetween(7.0, 10.0);
    }

    @Test
    void thePeakAfterTheLastSampleAndBeforeTheFirstCounts() {
        // alternating signs that break off overshoot outside, by the same on both ends
        float[] ending = new float[64];
        float[] beginning = new float[64];
        for (int i = 0; i < 32; i++) {
            ending[32 + i] = i % 2 == 0 ? 1 : -1;
            beginning[31 - i] = ending[32 + i];
        }
        assertThat(truePeak(ending)).isGreaterThan(1).isEqualTo(truePeak(beginning));
    }

    private static double truePeak(float... x) {
        LoudnessMeter meter = LoudnessMeter.of(48_000, ChannelLayout.MONO);
        meter.add(new float[][] {x}, 0, x.length);
        return meter.finish().truePeakDbtp().get(0).orElseThrow();
    }

    /** Noise through a one-pole of random colour, from rumble to hiss, with some gaps. */
    private static float[] coloured(SplittableRandom random, int frames) {
        double pole = random.nextDouble(-0.98, 0.98);
        float[] x = new float[frames];
        double y = 0;
        for (int i = 0; i < frames; i++) {
            y = pole * y + (1 - Math.abs(pole)) * (2 * random.nextDouble() - 1);
            x[i] = i / 50 % 3 == 2 ? 0 : (float) y;
        }
        return x;
    }
}
