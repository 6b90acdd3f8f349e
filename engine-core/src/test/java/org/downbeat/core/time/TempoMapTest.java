package org.downbeat.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.downbeat.core.time.TempoMap.Law;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TempoMapTest {
    /** A millionth of a second: far below a frame at any sample rate. */
    private static final double MICROSECOND = 1e-6;

    @Test
    void aSteadyTempoIsSixtySecondsOverItsBeats() {
        TempoMap tempo = TempoMap.constant(90);
        assertThat(tempo.secondsAt(1.5)).isEqualTo(1);
        assertThat(tempo.beatAt(1)).isEqualTo(1.5);
        assertThat(tempo.tempoAt(1000)).isEqualTo(90);
    }

    @Test
    void aStepHoldsFromItsBeatOn() {
        TempoMap tempo = TempoMap.builder(120).step(8, 60).step(4, 240).build();
        assertThat(tempo.secondsAt(4)).isEqualTo(2);
        assertThat(tempo.secondsAt(8)).isEqualTo(3);
        assertThat(tempo.secondsAt(10)).isEqualTo(5);
        assertThat(tempo.tempoAt(Math.nextDown(8.0))).isEqualTo(240);
        assertThat(tempo.tempoAt(8)).isEqualTo(60);
    }

    @Test
    void ofStepsAtOneBeatTheLastWrittenHolds() {
        TempoMap tempo = TempoMap.builder(120).step(0, 100).step(0, 60).build();
        assertThat(tempo.secondsAt(3)).isEqualTo(3);
    }

    @Test
    void aRampStartsFromTheTempoSteppedToAtItsBeat() {
        TempoMap tempo =
                TempoMap.builder(120).ramp(4, 8, 90, Law.BPM_LINEAR).step(4, 60).build();
        assertThat(tempo.tempoAt(4)).isEqualTo(60);
        assertThat(tempo.tempoAt(6)).isEqualTo(75);
        assertThat(tempo.tempoAt(8)).isCloseTo(90, within(1e-12));
        assertThat(tempo.tempoAt(100)).isEqualTo(90);
    }

    @Test
    void halfWayThroughARampTheLawsDiffer() {
        TempoMap bpm = TempoMap.builder(60).ramp(0, 8, 120, Law.BPM_LINEAR).build();
        TempoMap period =
                TempoMap.builder(60).ramp(0, 8, 120, Law.PERIOD_LINEAR).build();
        assertThat(bpm.tempoAt(4)).isEqualTo(90);
        // 1 s and 0.5 s a beat: 0.75 s half-way, 80 bpm; eight beats last 8 · 0.75 s.
        assertThat(period.tempoAt(4)).isCloseTo(80, within(1e-12));
        assertThat(period.secondsAt(8)).isCloseTo(6, within(1e-12));
        // ∫ 60 / (60 + 7.5 x) dx from 0 to 8 = 8 ln 2.
        assertThat(bpm.secondsAt(8)).isCloseTo(8 * StrictMath.log(2), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void rampsAgreeWithNumericalIntegration(Law law) {
        Property.forAll(200, random -> {
            double from = random.nextDouble(40, 300);
            double to = random.nextDouble(40, 300);
            double start = random.nextDouble(0, 50);
            double length = random.nextDouble(0.5, 64);
            TempoMap tempo =
                    TempoMap.builder(from).ramp(start, start + length, to, law).build();
            DoubleUnaryOperator period = law == Law.BPM_LINEAR
                    ? x -> 60 / (from + (to - from) * x / length)
                    : x -> 60 / from + (60 / to - 60 / from) * x / length;
            double part = random.nextDouble(0, length);
            double lasts = tempo.secondsAt(start + part) - tempo.secondsAt(start);
            // Simpson's rule with 2 000 strips is good to 1e-9 s for ratios of tempo up to 7.5.
            assertThat(lasts).isCloseTo(simpson(period, part, 2000), within(1e-9));
        });
    }

    private static double simpson(DoubleUnaryOperator f, double to, int strips) {
        double h = to / strips;
        double sum = f.applyAsDouble(0) + f.applyAsDouble(to);
        for (int i = 1; i < strips; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(i * h);
        }
        return sum * h / 3;
    }

    @Test
    void tenHoursWithAThousandChangesComeBackWithinAMicrosecond() {
        Property.forAll(20, random -> {
            TempoMap tempo = restless(random, 1000);
            double last = tempo.beatAt(36_000);
            for (int i = 0; i < 2000; i++) {
                double second = random.nextDouble(0, 36_000);
                assertThat(tempo.secondsAt(tempo.beatAt(second))).isCloseTo(second, within(MICROSECOND));
                double beat = random.nextDouble(0, last);
                double again = tempo.beatAt(tempo.secondsAt(beat));
                double apart = Math.abs(again - beat) * 60 / tempo.tempoAt(beat);
                assertThat(apart).isLessThan(MICROSECOND);
            }
        });
    }

    @Test
    void timeNeverRunsBackwards() {
        Property.forAll(50, random -> {
            TempoMap tempo = restless(random, 100);
            double beat = 0;
            double before = -1;
            for (int i = 0; i < 5000; i++) {
                double second = tempo.secondsAt(beat);
                assertThat(second).isGreaterThan(before);
                before = second;
                beat += random.nextDouble(1e-6, 0.5);
            }
        });
    }

    /** About ten hours of music that changes its tempo all the time. */
    private static TempoMap restless(SplittableRandom random, int changes) {
        TempoMap.Builder builder = TempoMap.builder(random.nextDouble(20, 400));
        double beat = 0;
        for (int i = 0; i < changes; i++) {
            beat += random.nextDouble(0, 60);
            double bpm = random.nextDouble(20, 400);
            if (random.nextBoolean()) {
                builder.step(beat, bpm);
            } else {
                double end = beat + random.nextDouble(0.01, 60);
                builder.ramp(beat, end, bpm, random.nextBoolean() ? Law.BPM_LINEAR : Law.PERIOD_LINEAR);
                beat = end;
            }
        }
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void aRampToNearlyTheSameTempoStaysExact(Law law) {
        double barelyFaster = Math.nextUp(120.0);
        TempoMap tempo = TempoMap.builder(120).ramp(0, 100, barelyFaster, law).build();
        assertThat(tempo.secondsAt(50)).isCloseTo(25, within(1e-12));
        assertThat(tempo.beatAt(25)).isCloseTo(50, within(1e-12));
        assertThat(TempoMap.builder(120).ramp(0, 100, 120, law).build().secondsAt(100))
                .isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void theSteepestRampsComeBack(Law law) {
        TempoMap tempo = TempoMap.builder(TempoMap.MAX_BPM)
                .ramp(1, 2, TempoMap.MIN_BPM, law)
                .ramp(2, 3, TempoMap.MAX_BPM, law)
                .build();
        for (double beat = 0; beat < 4; beat += 1.0 / 64) {
            assertThat(tempo.beatAt(tempo.secondsAt(beat))).isCloseTo(beat, within(1e-9));
        }
    }

    @Test
    void beforeTheSongTheFirstTempoHolds() {
        TempoMap tempo = TempoMap.builder(60).ramp(0, 4, 120, Law.BPM_LINEAR).build();
        assertThat(tempo.secondsAt(-2)).isEqualTo(-2);
        assertThat(tempo.beatAt(-2)).isEqualTo(-2);
        assertThat(tempo.tempoAt(-2)).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -120, 0.99, 10_001, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesATempoThatCannotBePlayed(double bpm) {
        assertThatThrownBy(() -> TempoMap.constant(bpm))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bpm cannot be played; write 1 to 10000");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAChangeOutsideTheSong(double beat) {
        assertThatThrownBy(() -> TempoMap.builder(120).step(beat, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write a beat from 0 on");
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "8, 4"})
    void refusesARampWithoutLength(double from, double to) {
        assertThatThrownBy(() -> TempoMap.builder(120).ramp(from, to, 100, Law.BPM_LINEAR))
                .hasMessageContaining("has no length; it must end after it starts");
    }

    @Test
    void refusesAChangeInsideARampAndSaysWhereItMayBe() {
        TempoMap.Builder builder =
                TempoMap.builder(120).ramp(4, 8, 100, Law.BPM_LINEAR).step(6.5, 90);
        assertThatThrownBy(builder::build)
                .hasMessage("The tempo step at beat 6.5 begins inside the ramp from beat 4 to 8;"
                        + " it may begin at beat 8 or later");
    }
}
