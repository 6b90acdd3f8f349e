package org.downbeat.core.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.core.time.BarBeat;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final long BEAT = 24_000;

    private static Point at(String place, double value) {
        return Point.step(Moment.bars(BarBeat.parse(place)), value);
    }

    private static String cutoff(int beat, Point... points) {
        return Lanes.lane(Lanes.CUTOFF, points).explain(beat * BEAT).toString();
    }

    @Test
    void beforeAnyPointTheInitialValueStands() {
        assertThat(cutoff(2, at("2:1", 400)))
                .isEqualTo("node.cutoff_hz is 4 kHz at 1:3: its initial value, no point comes before");
    }

    @Test
    void aPointStandsUntilTheNext() {
        assertThat(cutoff(2, at("1:2", 400).from("lead lane"), at("2:1", 800)))
                .isEqualTo("node.cutoff_hz is 400 Hz at 1:3: set at 1:2 (lead lane)");
    }

    @Test
    void aValueOutOfRangeSaysWhereTheRangeEnds() {
        assertThat(cutoff(2, at("1:2", 50_000)))
                .isEqualTo(
                        "node.cutoff_hz is 20 kHz at 1:3: set at 1:2; 50 kHz was written, its range is 20 Hz to 20 kHz");
    }

    @Test
    void aSteppedValueSaysThatItWasRounded() {
        Explanation why = Lanes.lane(Lanes.VELOCITY, at("1:1", 63.7)).explain(0);
        assertThat(why)
                .hasToString(
                        "node.velocity is 64 MIDI at 1:1: set at 1:1; 63.7 MIDI was written, it takes whole steps");
    }

    @Test
    void onAFadeItSaysFromWhereToWhereAndHow() {
        Point[] points = {
            at("1:1", 400).from("verse"), at("5:1", 6_400).fading(Fade.S_CURVE).from("chorus")
        };
        assertThat(cutoff(8, points))
                .isEqualTo("node.cutoff_hz is 1.6 kHz at 3:1: 50 % of the s-curve fade from 400 Hz at 1:1 (verse)"
                        + " to 6.4 kHz at 5:1 (chorus), along its logarithmic scale");
        assertThat(cutoff(16, points))
                .isEqualTo("node.cutoff_hz is 6.4 kHz at 5:1: reached at 5:1 (chorus) by the s-curve fade from 400 Hz");
    }

    @Test
    void aFadeFromTheInitialValueSaysSo() {
        assertThat(cutoff(1, at("1:3", 1_000).fading(Fade.LINEAR)))
                .isEqualTo("node.cutoff_hz is 2 kHz at 1:2: 50 % of the linear fade from 4 kHz at the start"
                        + " to 1 kHz at 1:3, along its logarithmic scale");
    }

    @Test
    void smoothingSaysItsWindow() {
        Point[] points = {at("1:1", 0), at("1:3", 1).smoothed(Smoothing.beats(0.5))};
        ParameterLane lane = Lanes.lane(Lanes.LEVEL, points);
        assertThat(lane.explain(BEAT * 7 / 4))
                .hasToString(
                        "node.amplitude is 0.5 at 1:2.75: 50 % of the smoothing from 0 to 1 at 1:3, over 0.5 beats");
        assertThat(lane.explain(BEAT * 2))
                .hasToString("node.amplitude is 1 at 1:3: set at 1:3, smoothed from 0 over 0.5 beats");
    }

    @Test
    void smoothingThatHadNoRoomSaysSo() {
        Point[] points = {
            at("1:1", 0).smoothed(Smoothing.beats(1)),
            at("1:2", 0.5),
            at("1:3", 1).smoothed(Smoothing.beats(4))
        };
        ParameterLane lane = Lanes.lane(Lanes.LEVEL, points);
        assertThat(lane.explain(0))
                .hasToString("node.amplitude is 0 at 1:1: set at 1:1, not smoothed: there is no time before it"
                        + " for 1 beat");
        assertThat(lane.explain(2 * BEAT))
                .hasToString("node.amplitude is 1 at 1:3: set at 1:3, smoothed from 0.5 over 500 ms (4 beats asked)");
    }

    @Test
    void theRecordHoldsWhatTheSentenceSays() {
        ParameterLane lane = Lanes.lane(Lanes.WAVE, at("1:1", 0), at("2:1", 3).fading(Fade.LINEAR));
        Explanation why = lane.explain(BEAT);
        assertThat(why.value()).isEqualTo(1);
        assertThat(why.progress()).isCloseTo(0.25, within(1e-12));
        assertThat(why.origin().orElseThrow().value()).isZero();
        assertThat(why.target().orElseThrow().value()).isEqualTo(3);
        assertThat(why)
                .hasToString("node.wave is saw at 1:2: 25 % of the linear fade from sine at 1:1 to noise at 2:1,"
                        + " in whole steps");
        assertThat(lane.explain(BEAT * 5).progress()).isZero();
    }
}
