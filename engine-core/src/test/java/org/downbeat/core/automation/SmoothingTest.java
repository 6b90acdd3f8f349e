package org.downbeat.core.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.downbeat.core.automation.Lanes.at;
import static org.downbeat.core.automation.Lanes.lane;

import java.util.stream.Stream;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.SongClock;
import org.downbeat.core.time.TempoMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothingTest {
    /** Ten milliseconds at 120 bpm and 48 kHz, four ways. */
    static Stream<Smoothing> tenMilliseconds() {
        return Stream.of(
                Smoothing.milliseconds(10), Smoothing.seconds(0.01), Smoothing.beats(0.02), Smoothing.frames(480));
    }

    @ParameterizedTest
    @MethodSource("tenMilliseconds")
    void rampsFrameByFrameAndEndsOnThePoint(Smoothing window) {
        float[] values = Lanes.values(lane(Lanes.LEVEL, at(24_000, 0.8).smoothed(window)), 24_100);
        assertThat(values[24_000 - 480]).isZero();
        for (int i = 1; i < 480; i++) {
            assertThat((double) values[24_000 - 480 + i]).isCloseTo(0.8 * i / 480, within(1e-7));
        }
        assertThat(values[24_000]).isEqualTo(0.8f);
        assertThat(values[24_099]).isEqualTo(0.8f);
    }

    @Test
    void fiveMillisecondsFromAFifthToThreeFifths() {
        SongClock clock = new SongClock(TempoMap.constant(120), MeterMap.of(4, 4), 24_000);
        CompiledAutomation automation = Lanes.compiled(
                clock,
                Lanes.LEVEL,
                Point.step(Moment.beats(0), 0.2),
                Point.step(Moment.beats(1), 0.6).smoothed(Smoothing.milliseconds(5)));
        ParameterLane lane = automation.laneOrInitial("node", Lanes.LEVEL);
        assertThat(lane.valueAt(clock.frameAtSeconds(0.495))).isEqualTo(0.2);
        assertThat(lane.valueAt(clock.frameAtSeconds(0.4975))).isCloseTo(0.4, within(1e-7));
        assertThat(lane.valueAt(clock.frameAtSeconds(0.5))).isEqualTo(0.6);
        PlacedPoint placed = automation.log().get(1);
        assertThat(placed.previousValue()).isEqualTo(0.2);
        assertThat(placed.smoothingAsked()).isEqualTo(placed.smoothingApplied());
        assertThat(placed.smoothingApplied().beats()).isCloseTo(0.01, within(1e-12));
        assertThat(placed.smoothingApplied().milliseconds()).isEqualTo(5);
        assertThat(placed.smoothingApplied().frames()).isEqualTo(120);
    }

    @Test
    void isCutShortAtThePointBefore() {
        CompiledAutomation automation = Lanes.compiled(
                Lanes.CLOCK, Lanes.LEVEL, at(1000, 1), at(1100, 0).smoothed(Smoothing.milliseconds(10)));
        float[] values = Lanes.values(automation.laneOrInitial("node", Lanes.LEVEL), 1200);
        assertThat(values[999]).isZero();
        assertThat(values[1000]).isEqualTo(1f);
        assertThat(values[1050]).isCloseTo(0.5f, within(1e-6f));
        assertThat(values[1100]).isZero();
        PlacedPoint placed = automation.log().get(1);
        assertThat(placed.smoothingAsked().frames()).isEqualTo(480);
        assertThat(placed.smoothingApplied().frames()).isEqualTo(100);
        assertThat(placed.smoothingApplied().milliseconds()).isCloseTo(100 / 48.0, within(1e-12));
    }

    @Test
    void isCutShortAtTheStartOfTheSongAndImpossibleOnIt() {
        CompiledAutomation automation = Lanes.compiled(
                Lanes.CLOCK,
                Lanes.CUTOFF,
                at(0, 400).smoothed(Smoothing.milliseconds(10)),
                at(240, 800).smoothed(Smoothing.milliseconds(10)));
        assertThat(automation.laneOrInitial("node", Lanes.CUTOFF).valueAt(0)).isEqualTo(400);
        assertThat(automation.log().get(0).smoothingAsked().frames()).isEqualTo(480);
        assertThat(automation.log().get(0).smoothingApplied()).isEqualTo(Window.NONE);
        assertThat(automation.log().get(0).isSmoothed()).isFalse();
        assertThat(automation.log().get(1).smoothingApplied().frames()).isEqualTo(240);
    }

    @Test
    void aWindowBelowOneFrameIsAStep() {
        float[] values = Lanes.values(lane(Lanes.LEVEL, at(1000, 1).smoothed(Smoothing.milliseconds(0.001))), 1001);
        assertThat(values[999]).isZero();
        assertThat(values[1000]).isEqualTo(1f);
    }

    @Test
    void beatsFollowTheTempoAtThePoint() {
        TempoMap tempo = TempoMap.builder(60).step(4, 120).build();
        SongClock clock = new SongClock(tempo, MeterMap.of(4, 4), 48_000);
        CompiledAutomation automation = Lanes.compiled(
                clock, Lanes.LEVEL, Point.step(Moment.beats(5), 1).smoothed(Smoothing.beats(2)));
        // One beat of half a second and one of a second.
        assertThat(automation.log().get(0).smoothingApplied().milliseconds()).isCloseTo(1500, within(1e-9));
        assertThat(automation.log().get(0).smoothingApplied().beats()).isCloseTo(2, within(1e-9));
    }

    @Test
    void aPointWithAFadeNeedsNone() {
        Point faded = at(1000, 1).fading(Fade.LINEAR);
        CompiledAutomation automation =
                Lanes.compiled(Lanes.CLOCK, Lanes.LEVEL, faded.smoothed(Smoothing.milliseconds(5)));
        assertThat(Lanes.values(automation.laneOrInitial("node", Lanes.LEVEL), 1100))
                .isEqualTo(Lanes.values(lane(Lanes.LEVEL, faded), 1100));
        assertThat(automation.log().get(0).smoothingAsked()).isEqualTo(Window.NONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAWindowThatIsNone(double amount) {
        assertThatThrownBy(() -> Smoothing.milliseconds(amount)).hasMessageContaining("ms is none; write 0 or more");
    }
}
