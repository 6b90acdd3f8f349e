package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.downbeat.metrics.PeakHold.Ballistics;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;

class PeakHoldTest {
    private static final int RATE = 48_000;

    @Test
    void itHoldsForOneSecondAndThenFallsTwentyDecibelsInOnePointSeven() {
        PeakHold meter = new PeakHold(Ballistics.DIGITAL_PEAK_METER, RATE);
        meter.add(new float[] {0.5f}, 0, 1);
        assertThat(meter.dbfs().orElseThrow()).isCloseTo(-6.0206, within(1e-4));
        meter.add(new float[RATE - 1], 0, RATE - 1);
        assertThat(meter.dbfs().orElseThrow()).isCloseTo(-6.0206, within(1e-4));
        int fall = (int) Math.round(1.7 * RATE);
        meter.add(new float[fall], 0, fall);
        assertThat(meter.dbfs().orElseThrow()).isCloseTo(-26.0206, within(1e-4));
    }

    @Test
    void aLouderSampleTakesOverAtOnceAndAQuieterOneWhereTheFallMeetsIt() {
        PeakHold meter = new PeakHold(new Ballistics(0, 20), RATE);
        meter.add(new float[] {0.1f, 0.5f, 0.4f}, 0, 3);
        assertThat(meter.dbfs().orElseThrow()).isCloseTo(-6.02, within(0.01));
        float[] steady = new float[RATE];
        Arrays.fill(steady, 0.25f);
        meter.add(steady, 0, RATE);
        assertThat(meter.dbfs().orElseThrow()).isCloseTo(-12.04, within(0.01));
    }

    @Test
    void foreverMeansForever() {
        PeakHold meter = new PeakHold(Ballistics.FOREVER, RATE);
        meter.add(new float[] {-0.5f}, 0, 1);
        meter.add(new float[10 * RATE], 0, 10 * RATE);
        assertThat(meter.dbfs().orElseThrow()).isCloseTo(-6.0206, within(1e-4));
    }

    @Test
    void theBlockSizeDoesNotMatter() {
        Property.forAll(50, random -> {
            Ballistics ballistics = new Ballistics(random.nextDouble() * 0.002, 10 + 5000 * random.nextDouble());
            float[] x = new float[2000];
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) Math.pow(random.nextDouble(), 8);
            }
            PeakHold whole = new PeakHold(ballistics, RATE);
            whole.add(x, 0, x.length);
            PeakHold cut = new PeakHold(ballistics, RATE);
            addInPieces(cut, x, random);
            assertThat(cut.amplitude()).isEqualTo(whole.amplitude());
        });
    }

    @Test
    void whatIsNoNumberIsPassedOver() {
        PeakHold meter = new PeakHold(Ballistics.FOREVER, RATE);
        meter.add(new float[] {Float.NaN, Float.POSITIVE_INFINITY}, 0, 2);
        assertThat(meter.dbfs()).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Ballistics(-1, 10)).hasMessageContaining("0 s or more");
        assertThatThrownBy(() -> new Ballistics(1, 0)).hasMessageContaining("more than 0 dB/s");
    }

    private static void addInPieces(PeakHold meter, float[] x, SplittableRandom random) {
        int from = 0;
        while (from < x.length) {
            int to = Math.min(x.length, from + random.nextInt(1, 200));
            meter.add(x, from, to);
            from = to;
        }
    }
}
