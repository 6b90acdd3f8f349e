package org.downbeat.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterMapTest {
    @Test
    void twoBarsOfThreeFourAreSixBeats() {
        assertThat(MeterMap.of(3, 4).beatAt(new BarBeat(3, 1))).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"0, 1:1", "0.5, 1:2", "2.5, 1:6", "3, 2:1", "4.25, 2:3.5"})
    void sixEightCountsEighths(double beat, String place) {
        assertBothWays(MeterMap.of(6, 8), beat, place);
    }

    @ParameterizedTest
    @CsvSource({"0, 1:1", "15, 4:4", "16, 5:1", "18.5, 5:6", "19, 6:1", "22, 7:1", "25, 7:4", "29, 8:4"})
    void signaturesChangeAtTheirBars(double beat, String place) {
        // Four bars of 4/4 (16 beats), two of 6/8 (3 beats each), then 4/4 again.
        MeterMap meter = MeterMap.builder(4, 4).change(7, 4, 4).change(5, 6, 8).build();
        assertBothWays(meter, beat, place);
        assertThat(meter.meterAt(6)).hasToString("6/8");
        assertThat(meter.meterAt(7)).hasToString("4/4");
    }

    @ParameterizedTest
    @CsvSource({"0, 0:4", "0.5, 0:4.5", "1, 1:1", "4, 1:4", "5, 2:1"})
    void aPickupLeadsIntoBarOne(double beat, String place) {
        assertBothWays(MeterMap.builder(4, 4).pickup(1).build(), beat, place);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:6", "0.5, 1:1", "3.5, 2:1", "5.5, 3:1"})
    void aPickupOfAnEighthBeforeSixEight(double beat, String place) {
        assertBothWays(MeterMap.builder(6, 8).pickup(0.5).change(2, 2, 4).build(), beat, place);
    }

    @Test
    void aChangeAtBarOneLeavesThePickupItsOwnSignature() {
        MeterMap meter = MeterMap.builder(4, 4).pickup(2).change(1, 3, 4).build();
        assertBothWays(meter, 0, "0:3");
        assertBothWays(meter, 5, "2:1");
    }

    private static void assertBothWays(MeterMap meter, double beat, String place) {
        assertThat(meter.barBeatAt(beat)).hasToString(place);
        assertThat(meter.beatAt(BarBeat.parse(place))).isEqualTo(beat);
    }

    @Test
    void everyBeatComesBackFromItsBar() {
        Property.forAll(200, random -> {
            MeterMap.Builder builder = MeterMap.builder(4, 4).pickup(random.nextInt(5));
            for (int i = 0; i < 100; i++) {
                builder.change(1 + random.nextInt(500), 1 + random.nextInt(15), 1 << random.nextInt(6));
            }
            MeterMap meter = builder.build();
            for (int i = 0; i < 200; i++) {
                double beat = random.nextDouble(0, 2000);
                BarBeat place = meter.barBeatAt(beat);
                assertThat(place.beat())
                        .isLessThan(1 + meter.meterAt(place.bar()).beats());
                // A beat just below a bar line is that bar line: one part in 1e9.
                assertThat(meter.beatAt(place)).isCloseTo(beat, within(2e-9));
            }
        });
    }

    @Test
    void binaryFractionsJustBelowABarLineAreTheBarLine() {
        MeterMap meter = MeterMap.builder(4, 4).pickup(1).change(3, 3, 4).build();
        assertThat(meter.barBeatAt(Math.nextDown(1.0))).isEqualTo(new BarBeat(1, 1));
        assertThat(meter.barBeatAt(Math.nextDown(5.0))).isEqualTo(new BarBeat(2, 1));
        assertThat(meter.barBeatAt(Math.nextDown(9.0))).isEqualTo(new BarBeat(3, 1));
        assertThat(meter.barBeatAt(Math.nextDown(12.0))).isEqualTo(new BarBeat(4, 1));
    }

    @Test
    void beforeTheSongIsItsStart() {
        assertThat(MeterMap.of(4, 4).barBeatAt(-3)).isEqualTo(new BarBeat(1, 1));
    }

    @Test
    void refusesABeatTheBarDoesNotHave() {
        MeterMap meter = MeterMap.builder(4, 4).change(5, 6, 8).build();
        assertThat(meter.beatAt(new BarBeat(5, 6.5))).isEqualTo(18.75);
        assertThatThrownBy(() -> meter.beatAt(new BarBeat(4, 5)))
                .hasMessage("4:5 is not in the song: bar 4 is in 4/4 and has beats 1 to 4");
        assertThatThrownBy(() -> meter.beatAt(new BarBeat(5, 7))).hasMessageContaining("bar 5 is in 6/8");
    }

    @Test
    void refusesAPlaceBeforeThePickup() {
        assertThatThrownBy(() -> MeterMap.of(4, 4).beatAt(new BarBeat(0, 4)))
                .hasMessage("0:4 is not in the song: it has no pickup, so bars count from 1");
        MeterMap pickup = MeterMap.builder(4, 4).pickup(1).build();
        assertThatThrownBy(() -> pickup.beatAt(new BarBeat(0, 3.5)))
                .hasMessage("0:3.5 is not in the song: its pickup begins at 0:4");
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "4, 3", "4, 0", "4, 128", "-4, 4", "257, 4"})
    void refusesWhatIsNoTimeSignature(int beats, int unit) {
        assertThatThrownBy(() -> MeterMap.of(beats, unit)).hasMessageContaining("is no time signature");
    }

    @Test
    void refusesAPickupLongerThanABarAndAChangeBeforeBarOne() {
        MeterMap.Builder builder = MeterMap.builder(3, 4);
        assertThatThrownBy(() -> builder.pickup(3.5))
                .hasMessage("A pickup of 3.5 beats does not fit a bar of 3/4; write 0 to 3 quarter notes");
        assertThatThrownBy(() -> builder.change(0, 4, 4)).hasMessageContaining("write a bar from 1 on");
    }
}
