package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.downbeat.testing.SineFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterpolationTest {
    private static final int MARGIN = 200;

    private static float[] read(Interpolation interpolation, float[] clip, double first, double step, int frames) {
        float[] out = new float[frames];
        interpolation.read(
                interpolation.ready(clip), positions(first, step, frames), steps(step, frames), out, 0, frames);
        return out;
    }

    private static long[] positions(double first, double step, int frames) {
        long[] at = new long[frames];
        Arrays.setAll(at, i -> (long) (first * 0x1p32) + i * (long) (step * 0x1p32));
        return at;
    }

    private static long[] steps(double step, int frames) {
        long[] steps = new long[frames];
        Arrays.fill(steps, (long) (step * 0x1p32));
        return steps;
    }

    @ParameterizedTest
    @EnumSource
    void aFrameReadAtItsOwnPlaceComesBackBitForBit(Interpolation interpolation) {
        float[] clip = Signals.noise(new SplittableRandom(1), 1, 1_000);

        assertThat(read(interpolation, clip, MARGIN, 1, 500)).isEqualTo(Arrays.copyOfRange(clip, MARGIN, MARGIN + 500));
        assertThat(read(interpolation, clip, MARGIN, 0.5, 500)[2]).isEqualTo(clip[MARGIN + 1]);
    }

    @ParameterizedTest
    @EnumSource
    void twoChannelsSoundAsEachDoesAlone(Interpolation interpolation) {
        Property.forAll(20, random -> {
            float[] x = Signals.noise(random, 1, 4_000);
            float[] y = Signals.noise(random, 1, 4_000);
            double first = MARGIN + random.nextDouble();
            double step = random.nextDouble(0.1, 4);
            float[] outX = new float[800];
            float[] outY = new float[800];

            interpolation.read(
                    interpolation.ready(x),
                    interpolation.ready(y),
                    positions(first, step, 800),
                    steps(step, 800),
                    outX,
                    outY,
                    0,
                    800);

            assertThat(outX).isEqualTo(read(interpolation, x, first, step, 800));
            assertThat(outY).isEqualTo(read(interpolation, y, first, step, 800));
        });
    }

    @Test
    void straightLinesFollowAStraightLine() {
        float[] clip = new float[100];
        for (int i = 0; i < clip.length; i++) {
            clip[i] = i;
        }
        assertThat(read(Interpolation.LINEAR, clip, 10.25, 0.75, 4)).containsExactly(10.25f, 11f, 11.75f, 12.5f);
    }

    @Test
    void twoChannelsSideBySideSoundAsEachDoesAlone() {
        Property.forAll(20, random -> {
            float[] pairs = Signals.noise(random, 1, 2_000);
            float[] x = new float[1_000];
            float[] y = new float[1_000];
            for (int i = 0; i < 1_000; i++) {
                x[i] = pairs[2 * i];
                y[i] = pairs[2 * i + 1];
            }
            double first = random.nextDouble(100);
            double step = random.nextDouble(0.1, 2);
            long position = (long) (first * 0x1p32);
            float[][] read = new float[2][400];
            float[][] added = new float[2][400];

            Interpolation.readLinesOfPairs(pairs, position, (long) (step * 0x1p32), read[0], read[1], 0, 400);
            Interpolation.addLinesOfPairs(pairs, position, (long) (step * 0x1p32), added[0], added[1], 0, 400);

            assertThat(read[0]).isEqualTo(read(Interpolation.LINEAR, x, first, step, 400));
            assertThat(read[1]).isEqualTo(read(Interpolation.LINEAR, y, first, step, 400));
            assertThat(added).isDeepEqualTo(read);
        });
    }

    @Test
    void cubicCurvesFollowAParabola() {
        float[] clip = new float[100];
        for (int i = 0; i < clip.length; i++) {
            clip[i] = i * i;
        }
        assertThat(read(Interpolation.CUBIC, clip, 10.25, 0.75, 4))
                .containsExactly(10.25f * 10.25f, 121f, 11.75f * 11.75f, 12.5f * 12.5f);
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, -38, -35", "CUBIC, -52, -48", "SINC, -200, -93"})
    void theBetterTheInterpolationTheLessLiesBesideATone(Interpolation interpolation, double least, double most) {
        float[] clip = Signals.sine(0.1, 1, 1, 3_000);

        float[] y = read(interpolation, clip, MARGIN, 0.7491535, 2_000);

        assertThat(SineFit.of(y, 0.1 * 0.7491535).decibelsOfTheRest()).isBetween(least, most);
    }
}
