package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.downbeat.testing.SineFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SincTest {
    private static final Sinc SINC = new Sinc();
    private static final int FRAMES = 2_000;

    /** The largest step is 64, so that a margin of 64 times the zero crossings and a little is enough. */
    private static final int MARGIN = 2_000;

    /** A sine of {@code cycles} a frame, read at a step; long enough for {@link #FRAMES} frames. */
    private static float[] played(double cycles, double step) {
        float[] clip = SINC.ready(Signals.sine(cycles, 1, 1, (int) (FRAMES * step) + 2 * MARGIN));
        long fixed = (long) (step * 0x1p32);
        float[] y = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            y[i] = SINC.read(clip, ((long) MARGIN << 32) + 0x1234567L + i * fixed, fixed);
        }
        return y;
    }

    /** How far down everything but the tone itself is, in dB. */
    private static double beside(double cycles, double step) {
        return SineFit.of(played(cycles, step), cycles * ((long) (step * 0x1p32)) * 0x1p-32)
                .decibelsOfTheRest();
    }

    @Test
    void whatIsPlayedSlowerHasNoImages() {
        Property.forAll(100, random -> {
            double step = random.nextDouble(0.05, 1);
            // Up to here the filter is flat; 0.436 is 20.9 kHz at 48 kHz.
            double cycles = random.nextDouble(0.001, 0.436);
            assertThat(beside(cycles, step)).as("%f at %f", cycles, step).isLessThan(-93);
        });
    }

    @Test
    void whatIsPlayedFasterHasNoAliases() {
        Property.forAll(100, random -> {
            double step = StrictMath.exp(random.nextDouble(0, StrictMath.log(8)));
            double cycles = random.nextDouble(0.001, 0.436) / step;
            assertThat(beside(cycles, step)).as("%f at %f", cycles, step).isLessThan(-93);
        });
    }

    @Test
    void whatWouldComeBackBelowTheHighestFrequencyIsGone() {
        Property.forAll(100, random -> {
            double step = StrictMath.exp(random.nextDouble(StrictMath.log(1.2), StrictMath.log(64)));
            // From here on it would come back below 0.436.
            double cycles = random.nextDouble(0.564 / step, 0.5);
            double rms = Signals.rms(played(cycles, step), 0, FRAMES);
            assertThat(Signals.decibels(rms)).as("%f at %f", cycles, step).isLessThan(-93);
        });
    }

    @ParameterizedTest
    @CsvSource({"0.43, 0.7", "0.43, 1", "0.36, 1.0001", "0.29, 1.25", "0.18, 2", "0.045, 8"})
    void theHighsStayUntilShortlyBelowTheEnd(double cycles, double step) {
        double level = SineFit.of(played(cycles, step), cycles * step).level();
        assertThat(Signals.decibels(level)).isEqualTo(0, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 1.01, 3.7, 64})
    void readsNoFurtherThanItSays(double step) {
        long fixed = (long) (step * 0x1p32);
        int reach = SINC.reach(fixed);
        float[] clip = new float[4 * MARGIN];
        Arrays.fill(clip, 1);
        float[] ready = SINC.ready(clip);
        int frames = clip.length;
        Arrays.fill(ready, 0, 2 * MARGIN - reach, Float.NaN);
        Arrays.fill(ready, 2 * MARGIN + reach + 1, frames + 2 * MARGIN - reach, Float.NaN);
        Arrays.fill(ready, frames + 2 * MARGIN + reach + 1, 2 * frames, Float.NaN);

        long position = ((long) (2 * MARGIN) << 32) + 0xffff_ffffL;

        // The kernels' own ripple at frequency 0.
        assertThat(SINC.read(ready, position, fixed)).isEqualTo(1f, within(1e-4f));
    }
}
