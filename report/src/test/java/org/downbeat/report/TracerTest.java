package org.downbeat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

class TracerTest {
    private static final int RATE = 8_000;

    @Test
    void blocksOfAnySizeGiveTheSameTrace() {
        float[] left = Signals.noise(new SplittableRandom(1), 0.7, 11 * RATE);
        float[] right = Signals.sine(300, 0.3, RATE, left.length);
        float[][] audio = {left, right};
        List<Object> whole = figures(trace(audio, left.length));
        Property.forAll(20, random -> {
            Tracer tracer = new Tracer(RATE, ChannelLayout.STEREO);
            for (int at = 0; at < left.length; ) {
                int end = Math.min(left.length, at + random.nextInt(1, 5_000));
                tracer.write(audio, at, end);
                at = end;
            }
            assertThat(figures(tracer.trace())).isEqualTo(whole);
        });
    }

    @Test
    void columnsHoldTheLowestAndHighestSampleOfTheirFrames() {
        Property.forAll(20, random -> {
            float[] left = Signals.noise(random, 1, random.nextInt(1, 60_000));
            float[] right = Signals.noise(random, 0.5, left.length);
            Trace trace = trace(new float[][] {left, right}, 777);
            assertThat(trace.columns()).isLessThanOrEqualTo(800);
            assertThat(trace.columnStart(trace.columns())).isEqualTo(left.length);
            int column = random.nextInt(trace.columns());
            float low = 0;
            float high = 0;
            for (int i = (int) trace.columnStart(column); i < trace.columnStart(column + 1); i++) {
                low = Math.min(low, Math.min(left[i], right[i]));
                high = Math.max(high, Math.max(left[i], right[i]));
            }
            assertThat(trace.low(column)).isEqualTo(low);
            assertThat(trace.high(column)).isEqualTo(high);
        });
    }

    @Test
    void pointsAreTheShortTermLoudnessWhereTheyStand() {
        // Longer than two minutes, so that points were left out on the way.
        float[] noise = Signals.noise(new SplittableRandom(2), 0.5, 150 * RATE);
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= i / RATE % 9 / 9f;
        }
        Trace trace = trace(new float[][] {noise}, 512);
        assertThat(trace.points()).isBetween(400, 800);
        for (int point : new int[] {30, 200, trace.points() - 1}) {
            LoudnessMeter meter = LoudnessMeter.of(RATE, ChannelLayout.MONO);
            meter.add(new float[][] {noise}, 0, (int) trace.pointFrame(point));
            assertThat(trace.shortTermLufs(point).orElseThrow())
                    .isCloseTo(meter.shortTermLufs().orElseThrow(), offset(1e-9));
        }
    }

    @Test
    void thereIsNoLoudnessBeforeThreeSecondsNorInSilence() {
        Trace trace = trace(new float[][] {new float[5 * RATE]}, 512);
        assertThat(trace.points()).isEqualTo(50);
        for (int point = 0; point < trace.points(); point++) {
            assertThat(trace.shortTermLufs(point)).isEmpty();
        }
    }

    @Test
    void whatIsNoNumberIsPassedOver() {
        float[] x = {0.25f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0.5f};
        Trace trace = trace(new float[][] {x}, 5);
        assertThat(trace.columns()).isEqualTo(1);
        assertThat(trace.high(0)).isEqualTo(0.25f);
        assertThat(trace.low(0)).isEqualTo(-0.5f);
    }

    private static Trace trace(float[][] audio, int block) {
        Tracer tracer = new Tracer(RATE, audio.length == 1 ? ChannelLayout.MONO : ChannelLayout.STEREO);
        for (int at = 0; at < audio[0].length; at += block) {
            tracer.write(audio, at, Math.min(audio[0].length, at + block));
        }
        return tracer.trace();
    }

    private static List<Object> figures(Trace trace) {
        List<Object> figures = new ArrayList<>(List.of(trace.frames(), trace.columns(), trace.points()));
        for (int column = 0; column < trace.columns(); column++) {
            figures.addAll(List.of(trace.columnStart(column), trace.low(column), trace.high(column)));
        }
        for (int point = 0; point < trace.points(); point++) {
            figures.addAll(List.of(trace.pointFrame(point), trace.shortTermLufs(point)));
        }
        return figures;
    }
}
