package org.downbeat.core.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downbeat.core.automation.Lanes.at;

import org.downbeat.core.time.BarBeat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomationTimelineTest {
    private final AutomationTimeline timeline = new AutomationTimeline();

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAValueThatIsNoneWhenItIsScheduled(double value) {
        Point point = Point.step(Moment.beats(2.5), value);
        assertThatThrownBy(() -> timeline.schedule("lead", Lanes.CUTOFF, point))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lead.cutoff_hz at beat 2.5: " + value + " is no value; write 20 Hz to 20 kHz");
    }

    @ParameterizedTest
    @CsvSource({"-1, beat -1", "NaN, beat NaN", "Infinity, beat Infinity"})
    void refusesATimeThatIsNotInTheSong(double beats, String where) {
        Point point = Point.step(Moment.beats(beats), 0.5);
        assertThatThrownBy(() -> timeline.schedule("lead", Lanes.LEVEL, point))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lead.amplitude: a point at " + where + " is not in the song; write a time from 0 on");
    }

    @Test
    void refusesNegativeSeconds() {
        assertThatThrownBy(() -> timeline.schedule("lead", Lanes.LEVEL, Point.step(Moment.seconds(-0.001), 0.5)))
                .hasMessageContaining("-0.001 s");
    }

    @Test
    void aBarThatTheSongDoesNotHaveIsNamedWithItsLane() {
        timeline.schedule("lead", Lanes.LEVEL, Point.step(Moment.bars(new BarBeat(3, 5)), 0.5));
        assertThatThrownBy(() -> timeline.compile(Lanes.CLOCK))
                .hasMessage("lead.amplitude: 3:5 is not in the song: bar 3 is in 4/4 and has beats 1 to 4");
    }

    @Test
    void lanesOfDifferentModulesAndParametersAreApart() {
        CompiledAutomation automation = timeline.schedule("lead", Lanes.LEVEL, at(0, 0.1))
                .schedule("bass", Lanes.LEVEL, at(0, 0.2))
                .schedule("lead", Lanes.CUTOFF, at(0, 300))
                .compile(Lanes.CLOCK);
        assertThat(automation.lane("lead", "amplitude").orElseThrow().valueAt(0))
                .isEqualTo(0.1);
        assertThat(automation.lane("bass", "amplitude").orElseThrow().valueAt(0))
                .isEqualTo(0.2);
        assertThat(automation.lane("lead", "cutoff_hz").orElseThrow().valueAt(0))
                .isEqualTo(300);
        assertThat(automation.lane("bass", "cutoff_hz")).isEmpty();
        assertThat(automation.laneOrInitial("bass", Lanes.CUTOFF).valueAt(0)).isEqualTo(4000);
    }

    @Test
    void aMomentaryParameterFiresOncePerFrameAndOnlyAboveZero() {
        CompiledAutomation automation =
                Lanes.compiled(Lanes.CLOCK, Lanes.FIRE, at(700, 1), at(300, 0.5), at(300, 1), at(500, 0), at(900, -3));
        assertThat(automation.triggerFrames("node", "retrigger")).containsExactly(300, 700);
        assertThat(automation.triggerFrames("node", "nothing")).isEmpty();
        assertThat(automation.lane("node", "retrigger")).isEmpty();
    }

    @Test
    void whatIsCompiledStaysAsItIsWhenMoreIsScheduled() {
        CompiledAutomation before =
                timeline.schedule("lead", Lanes.LEVEL, at(0, 0.1)).compile(Lanes.CLOCK);
        CompiledAutomation after =
                timeline.schedule("lead", Lanes.LEVEL, at(0, 0.9)).compile(Lanes.CLOCK);
        assertThat(before.lane("lead", "amplitude").orElseThrow().valueAt(0)).isEqualTo(0.1);
        assertThat(after.lane("lead", "amplitude").orElseThrow().valueAt(0)).isEqualTo(0.9);
    }

    @Test
    void theLogListsEveryPointByTime() {
        CompiledAutomation automation = timeline.schedule(
                        "lead", Lanes.LEVEL, at(48_000, 0.5).from("second"))
                .schedule("lead", Lanes.CUTOFF, at(24_000, 50_000).from("first"))
                .schedule("lead", Lanes.LEVEL, at(96_000, 1).from("third"))
                .compile(Lanes.CLOCK);
        assertThat(automation.log())
                .extracting(placed -> placed.point().source())
                .containsExactly("first", "second", "third");
        PlacedPoint first = automation.log().get(0);
        assertThat(first.isClamped()).isTrue();
        assertThat(first.value()).isEqualTo(20_000);
        assertThat(first.previousValue()).isEqualTo(4000);
        assertThat(first.place()).hasToString("1:2");
        assertThat(automation.log().get(2).previousValue()).isEqualTo(0.5);
    }
}
