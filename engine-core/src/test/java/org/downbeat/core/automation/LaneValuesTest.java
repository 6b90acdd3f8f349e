package org.downbeat.core.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.downbeat.core.automation.Lanes.at;
import static org.downbeat.core.automation.Lanes.lane;

import org.downbeat.core.time.BarBeat;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.SongClock;
import org.downbeat.core.time.TempoMap;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LaneValuesTest {
    @Test
    void aStepActsOnItsFrameAndNotOneLater() {
        Property.forAll(100, random -> {
            int frame = 1 + random.nextInt(4000);
            float[] values = Lanes.values(lane(Lanes.LEVEL, at(frame, 0.75)), 4096);
            assertThat(values[frame - 1]).isZero();
            assertThat(values[frame]).isEqualTo(0.75f);
            assertThat(values[4095]).isEqualTo(0.75f);
        });
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyPointIsHitExactlyOnItsFrame(Shape shape) {
        Property.forAll(100, random -> {
            var spec = Lanes.anySpec(random);
            Point[] points = new Point[5];
            int frame = 0;
            int[] frames = new int[points.length];
            for (int i = 0; i < points.length; i++) {
                frame += 1 + random.nextInt(800);
                frames[i] = frame;
                double value = random.nextDouble(spec.min(), spec.max());
                points[i] = at(frame, value).fading(new Fade(shape, 1 + random.nextInt(3)));
            }
            ParameterLane lane = lane(spec, points);
            float[] values = Lanes.values(lane, 4096);
            for (int i = 0; i < points.length; i++) {
                assertThat(values[frames[i]]).isEqualTo((float) spec.clamp(points[i].value()));
                assertThat(lane.valueAt(frames[i])).isEqualTo(spec.clamp(points[i].value()));
            }
        });
    }

    @Test
    void aFadeStartsAtTheInitialValueWhenNoPointComesBefore() {
        float[] values = Lanes.values(lane(Lanes.CUTOFF, at(1000, 400).fading(Fade.LINEAR)), 1001);
        assertThat(values[0]).isEqualTo(4000f);
        assertThat(values[1]).isLessThan(4000f);
        assertThat(values[1000]).isEqualTo(400f);
    }

    @Test
    void aStraightFadeIsStraight() {
        int length = 10_000;
        float[] values = Lanes.values(lane(Lanes.LEVEL, at(length, 1).fading(Fade.LINEAR)), length);
        for (int i = 0; i < length; i++) {
            // One unit in the last place of a float near 1.
            assertThat((double) values[i]).isCloseTo(i / (double) length, within(0x1p-23));
        }
    }

    @Test
    void aSweepOfALogarithmicCutoffSoundsEven() {
        int octave = 1600; // frames
        float[] values =
                Lanes.values(lane(Lanes.CUTOFF, at(0, 100), at(8000, 3200).fading(Fade.LINEAR)), 5 * octave + 1);
        for (int i = 0; i <= 5; i++) {
            // Exact anchors: within the last place of a float.
            assertThat((double) values[i * octave]).isCloseTo(100 * (1 << i), within(2e-4));
        }
        for (int i = 0; i < values.length; i++) {
            double even = 100 * StrictMath.pow(2, i / (double) octave);
            // Straight lines over a hundredth of an octave bulge by less than 6e-6 of the value.
            assertThat(values[i] / even).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void aCentredParameterPassesItsCentreHalfWay() {
        float[] values = Lanes.values(lane(Lanes.BALANCE, at(0, -2), at(1600, 4).fading(Fade.LINEAR)), 1601);
        assertThat(values[400]).isEqualTo(-1f);
        assertThat(values[800]).isEqualTo(0f);
        assertThat(values[1200]).isEqualTo(2f);
    }

    @Test
    void aSteppedParameterGoesInWholeSteps() {
        ParameterLane lane = lane(Lanes.WAVE, at(600, 3).fading(Fade.LINEAR));
        float[] values = Lanes.values(lane, 601);
        // Rounded to the nearest: steps after 1/6, 3/6 and 5/6 of the way; 0.5 and 2.5 round to the even neighbour.
        assertThat(values[100]).isEqualTo(0f);
        assertThat(values[101]).isEqualTo(1f);
        assertThat(values[299]).isEqualTo(1f);
        assertThat(values[300]).isEqualTo(2f);
        assertThat(values[500]).isEqualTo(2f);
        assertThat(values[501]).isEqualTo(3f);
        assertThat(lane.nextStep(0)).isEqualTo(101);
        assertThat(lane.nextStep(101)).isEqualTo(300);
        assertThat(lane.nextStep(501)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"EXPONENTIAL, 2, 0.0625", "EXPONENTIAL, 3, 0.015625", "LOG, 2, 0.5", "S_CURVE, 1, 0.15625"})
    void aShapeBendsTheWay(Shape shape, double intensity, float afterAQuarter) {
        float[] values = Lanes.values(lane(Lanes.LEVEL, at(1600, 1).fading(new Fade(shape, intensity))), 1600);
        assertThat(values[400]).isCloseTo(afterAQuarter, within(1e-7f));
    }

    @Test
    void aShapeBendsTheWayAlongTheScale() {
        float[] values =
                Lanes.values(lane(Lanes.CUTOFF, at(0, 100), at(3200, 1600).fading(Fade.EXPONENTIAL)), 3200);
        // Half of the time, a quarter of four octaves.
        assertThat(values[1600]).isCloseTo(200f, within(2e-5f));
    }

    @Test
    void aLongFadeStaysExact() {
        // Two hours: more frames than a float can count.
        long end = 2 * 3600 * 48_000L;
        ParameterLane lane = lane(Lanes.LEVEL, at(end, 1).fading(Fade.LINEAR));
        for (long frame = 0; frame < end; frame += 1_234_567) {
            assertThat(lane.valueAt(frame)).isCloseTo(frame / (double) end, within(0x1p-23));
        }
        assertThat(lane.valueAt(end)).isEqualTo(1);
    }

    @Test
    void valuesOutsideTheRangeAreHeldAtItsEnd() {
        ParameterLane lane = lane(Lanes.CUTOFF, at(0, 1), at(100, 1e9).fading(Fade.LINEAR), at(200, -5));
        assertThat(lane.valueAt(0)).isEqualTo(20);
        assertThat(lane.valueAt(100)).isEqualTo(20_000);
        assertThat(lane.valueAt(200)).isEqualTo(20);
    }

    @Test
    void pointsFollowTempoRampsAndMeterChanges() {
        TempoMap tempo =
                TempoMap.builder(60).ramp(4, 8, 120, TempoMap.Law.PERIOD_LINEAR).build();
        MeterMap meter = MeterMap.builder(4, 4).change(2, 6, 8).build();
        SongClock clock = new SongClock(tempo, meter, 48_000);
        CompiledAutomation automation = Lanes.compiled(
                clock,
                Lanes.LEVEL,
                Point.step(Moment.bars(new BarBeat(2, 1)), 0.25),
                Point.step(Moment.beats(8), 0.5),
                Point.step(Moment.seconds(8), 0.75));
        ParameterLane lane = automation.lane("node", "amplitude").orElseThrow();
        // Bar 2 after 4 s; four beats of 1 s down to 0.5 s last 3 s.
        assertThat(lane.nextStep(0)).isEqualTo(4 * 48_000);
        assertThat(lane.nextStep(4 * 48_000)).isEqualTo(7 * 48_000);
        assertThat(lane.nextStep(7 * 48_000)).isEqualTo(8 * 48_000);
        assertThat(lane.valueAt(7 * 48_000 - 1)).isEqualTo(0.25);
    }

    @Test
    void refusesAnIndexZeroOffTheGrid() {
        assertThatThrownBy(() -> lane(Lanes.LEVEL).cursor().fill(new float[16], 8, 0, 16))
                .hasMessage("Index 0 lies on frame 8; a multiple of 16 is needed");
    }
}
