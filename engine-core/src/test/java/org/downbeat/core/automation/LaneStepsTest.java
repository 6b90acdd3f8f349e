package org.downbeat.core.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downbeat.core.automation.Lanes.at;
import static org.downbeat.core.automation.Lanes.lane;

import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;

class LaneStepsTest {
    private static final int FRAMES = 3000;

    @Test
    void everyJumpOfARandomLaneOfStepsIsFoundFromBothSides() {
        Property.forAll(100, random -> {
            Point[] points = new Point[1 + random.nextInt(40)];
            for (int i = 0; i < points.length; i++) {
                points[i] = at(random.nextInt(FRAMES), random.nextInt(4) / 4.0);
            }
            ParameterLane lane = lane(Lanes.LEVEL, points);
            float[] values = Lanes.values(lane, FRAMES);
            long last = 0;
            for (int frame = 1; frame < FRAMES; frame++) {
                if (values[frame] != values[frame - 1]) {
                    assertThat(lane.nextStep(frame - 1)).isEqualTo(frame);
                    assertThat(lane.nextStep(last)).isEqualTo(frame);
                    last = frame;
                }
                assertThat(lane.lastStep(frame)).isEqualTo(last);
            }
            assertThat(lane.nextStep(last)).isEqualTo(Long.MAX_VALUE);
        });
    }

    @Test
    void constantMeansThatEveryFrameHasOneValue() {
        Property.forAll(200, random -> {
            var spec = Lanes.anySpec(random);
            ParameterLane lane = lane(spec, Lanes.anyPoints(random, spec, FRAMES));
            float[] values = Lanes.values(lane, FRAMES);
            int from = random.nextInt(FRAMES - 1);
            int to = from + 1 + random.nextInt(FRAMES - from);
            if (lane.isConstant(from, to)) {
                for (int i = from; i < to; i++) {
                    assertThat(values[i]).isEqualTo(values[from]);
                }
            }
        });
    }

    @Test
    void aLaneWithoutPointsIsConstantForEver() {
        ParameterLane lane = lane(Lanes.CUTOFF);
        assertThat(lane.isConstant(0, Long.MAX_VALUE)).isTrue();
        assertThat(lane.valueAt(1_000_000_000_000L)).isEqualTo(4000);
        assertThat(lane.nextStep(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(lane.lastStep(1_000_000)).isZero();
    }

    @Test
    void pointsThatChangeNothingNeitherStepNorMove() {
        ParameterLane lane = lane(
                Lanes.LEVEL,
                at(100, 0),
                at(200, 0).fading(Fade.EXPONENTIAL),
                at(300, 0).smoothed(Smoothing.frames(50)));
        assertThat(lane.isConstant(0, 1000)).isTrue();
        assertThat(lane.nextStep(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aFadeMovesWithoutAStep() {
        ParameterLane lane = lane(Lanes.LEVEL, at(100, 0.5), at(200, 1).fading(Fade.LINEAR), at(300, 0));
        assertThat(lane.isConstant(0, 100)).isTrue();
        assertThat(lane.isConstant(99, 101)).isFalse();
        assertThat(lane.isConstant(150, 151)).isFalse();
        assertThat(lane.isConstant(200, 300)).isTrue();
        assertThat(lane.nextStep(0)).isEqualTo(100);
        assertThat(lane.nextStep(100)).isEqualTo(300);
        assertThat(lane.lastStep(299)).isEqualTo(100);
    }

    @Test
    void aStepOnTheFirstFrameIsWhereTheLaneBegins() {
        ParameterLane lane = lane(Lanes.LEVEL, at(0, 0.5));
        assertThat(lane.valueAt(0)).isEqualTo(0.5);
        assertThat(lane.isConstant(0, 1000)).isTrue();
        assertThat(lane.nextStep(-1)).isEqualTo(Long.MAX_VALUE);
    }
}
