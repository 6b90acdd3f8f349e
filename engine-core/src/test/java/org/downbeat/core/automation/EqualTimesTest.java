package org.downbeat.core.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.downbeat.core.automation.Lanes.at;
import static org.downbeat.core.automation.Lanes.lane;

import org.downbeat.core.time.BarBeat;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;

class EqualTimesTest {
    @Test
    void theLastWrittenWins() {
        Property.forAll(50, random -> {
            Point[] points = new Point[2 + random.nextInt(30)];
            for (int i = 0; i < points.length; i++) {
                points[i] = at(500, random.nextDouble());
            }
            float[] values = Lanes.values(lane(Lanes.LEVEL, points), 600);
            assertThat(values[499]).isZero();
            assertThat(values[500]).isEqualTo((float) points[points.length - 1].value());
        });
    }

    @Test
    void oneMomentWrittenThreeWaysIsOneMoment() {
        ParameterLane lane = lane(
                Lanes.LEVEL,
                Point.step(Moment.seconds(2), 0.3),
                Point.step(Moment.bars(new BarBeat(2, 1)), 0.2),
                Point.step(Moment.beats(4), 0.1));
        assertThat(lane.valueAt(96_000)).isEqualTo(0.1);
        assertThat(lane.nextStep(0)).isEqualTo(96_000);
        assertThat(lane.nextStep(96_000)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aFadeMayEndOnOneValueAndAStepGoOnFromAnother() {
        ParameterLane lane = lane(
                Lanes.LEVEL,
                at(1600, 1).fading(Fade.LINEAR),
                at(1600, 0.5),
                at(3200, 0).fading(Fade.LINEAR));
        assertThat(lane.valueAt(800)).isEqualTo(0.5);
        assertThat(lane.valueAt(1599)).isCloseTo(1, within(0.001));
        assertThat(lane.valueAt(1600)).isEqualTo(0.5);
        assertThat(lane.valueAt(2400)).isEqualTo(0.25);
        assertThat(lane.nextStep(0)).isEqualTo(1600);
    }

    @Test
    void smoothingLeadsIntoThePointThatWins() {
        ParameterLane lane = lane(Lanes.LEVEL, at(1000, 1), at(1000, 0.5).smoothed(Smoothing.frames(100)));
        assertThat(lane.valueAt(950)).isCloseTo(0.25, within(1e-7));
        assertThat(lane.valueAt(1000)).isEqualTo(0.5);
    }

    @Test
    void ofTwoWaysToOneFrameTheLastWrittenIsTaken() {
        ParameterLane lane =
                lane(Lanes.LEVEL, at(1000, 1).fading(Fade.LINEAR), at(1000, 0.5).smoothed(Smoothing.frames(100)));
        assertThat(lane.valueAt(900)).isZero();
        assertThat(lane.valueAt(950)).isCloseTo(0.25, within(1e-7));
    }

    @Test
    void theOrderOfWritingDoesNotMatterAtDifferentTimes() {
        assertThat(Lanes.values(
                        lane(
                                Lanes.LEVEL,
                                at(700, 0.7),
                                at(200, 0.2),
                                at(400, 0.4).fading(Fade.LINEAR)),
                        800))
                .isEqualTo(Lanes.values(
                        lane(Lanes.LEVEL, at(200, 0.2), at(400, 0.4).fading(Fade.LINEAR), at(700, 0.7)), 800));
    }
}
