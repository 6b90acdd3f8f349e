package org.downbeat.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.downbeat.core.time.TempoMap.Law;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SongClockTest {
    private static final MeterMap COMMON = MeterMap.of(4, 4);

    @Test
    void noBeatDriftsAtAnAwkwardTempo() {
        SongClock clock = new SongClock(TempoMap.constant(128), COMMON, 44_100);
        for (int beat = 0; beat <= 63; beat++) {
            // 20 671.875 frames a beat; times 8 it is whole.
            long nearest = Math.floorDiv(beat * 165_375L + 4, 8L);
            assertThat(clock.frameAt(beat)).as("beat %d", beat).isEqualTo(nearest);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.125, 2363", "0.375, 7088", "1.125, 21263", "1000.125, 18902363"})
    void halfWayIsTheLaterFrame(double beat, long frame) {
        // 18 900 frames a beat at 140 bpm and 44.1 kHz: an eighth of a beat ends in .5, which binary fractions just
        // miss.
        SongClock clock = new SongClock(TempoMap.constant(140), COMMON, 44_100);
        assertThat(clock.frameAt(beat)).isEqualTo(frame);
        assertThat(clock.frameAtSeconds(beat * 60 / 140)).isEqualTo(frame);
    }

    @ParameterizedTest
    @ValueSource(doubles = {8_000, 44_100, 48_000, 384_000})
    void framesComeBackFromTheirBeats(double sampleRate) {
        Property.forAll(100, random -> {
            TempoMap tempo = TempoMap.builder(random.nextDouble(30, 300))
                    .ramp(10, 20, random.nextDouble(30, 300), anyLaw(random))
                    .step(500, random.nextDouble(30, 300))
                    .ramp(1000, 3000, random.nextDouble(30, 300), anyLaw(random))
                    .build();
            SongClock clock = new SongClock(tempo, COMMON, sampleRate);
            long tenHours = (long) (36_000 * sampleRate);
            for (int i = 0; i < 100; i++) {
                long frame = random.nextLong(tenHours);
                assertThat(clock.frameAt(clock.beatAtFrame(frame))).isEqualTo(frame);
            }
        });
    }

    private static Law anyLaw(SplittableRandom random) {
        return random.nextBoolean() ? Law.BPM_LINEAR : Law.PERIOD_LINEAR;
    }

    @Test
    void framesNeverDecrease() {
        Property.forAll(100, random -> {
            TempoMap tempo = TempoMap.builder(random.nextDouble(20, 400))
                    .ramp(2, 40, random.nextDouble(20, 400), Law.BPM_LINEAR)
                    .ramp(40, 90, random.nextDouble(20, 400), Law.PERIOD_LINEAR)
                    .build();
            SongClock clock = new SongClock(tempo, COMMON, 44_100);
            long before = 0;
            for (double beat = 0; beat < 100; beat += random.nextDouble(0, 0.01)) {
                long frame = clock.frameAt(beat);
                assertThat(frame).isGreaterThanOrEqualTo(before);
                before = frame;
            }
        });
    }

    @Test
    void barsCountThroughTempoAndMeterChanges() {
        TempoMap tempo = TempoMap.builder(120).step(8, 60).build();
        MeterMap meter = MeterMap.builder(4, 4).change(3, 6, 8).build();
        SongClock clock = new SongClock(tempo, meter, 48_000);
        // Two bars of 4/4 at 120 last 4 s; an eighth at 60 lasts half a second.
        assertThat(clock.frameAt(clock.meter().beatAt(BarBeat.parse("3:4")))).isEqualTo(192_000 + 3 * 24_000);
        assertThat(clock.barBeatAtFrame(192_000 + 6 * 24_000)).hasToString("4:1");
        assertThat(clock.tempoAtFrame(191_999)).isEqualTo(120);
        assertThat(clock.tempoAtFrame(192_000)).isEqualTo(60);
    }

    @Test
    void aBeatRoundedToAFrameStillReadsAsThatBeat() {
        SongClock clock = new SongClock(TempoMap.constant(128), COMMON, 44_100);
        for (int beat = 0; beat < 400; beat++) {
            String expected = (1 + beat / 4) + ":" + (1 + beat % 4);
            assertThat(clock.barBeatAtFrame(clock.frameAt(beat))).hasToString(expected);
        }
    }

    @Test
    void framesBeforeTheSongHaveBeatsBelowZero() {
        SongClock clock = new SongClock(TempoMap.constant(60), COMMON, 48_000);
        assertThat(clock.beatAtFrame(-24_000)).isCloseTo(-0.5, within(1e-12));
        assertThat(clock.barBeatAtFrame(-24_000)).hasToString("1:1");
    }

    @Test
    void refusesWhatIsNoTimeAndNoSampleRate() {
        SongClock clock = new SongClock(TempoMap.constant(60), COMMON, 48_000);
        assertThatThrownBy(() -> clock.frameAt(Double.NaN)).hasMessageContaining("no number");
        assertThatThrownBy(() -> new SongClock(TempoMap.constant(60), COMMON, 0))
                .hasMessage("A sample rate of 0 Hz is none; write one above 0");
    }
}
