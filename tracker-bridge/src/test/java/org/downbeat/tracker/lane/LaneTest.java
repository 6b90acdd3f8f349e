package org.downbeat.tracker.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.MusicalContext;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Smoothing;
import org.downbeat.core.time.BarBeat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaneTest {
    private static final ParameterSpec CUTOFF = ParameterSpec.hertz("cutoff_hz", "Cutoff")
            .initial(4000)
            .context(MusicalContext.TONE)
            .about("Frequency where highs start to roll off.");

    private static final ParameterSpec GAIN =
            ParameterSpec.ratio("gain", "Gain").context(MusicalContext.DYNAMICS).about("How loud.");

    /** Worked by hand from the formulas of the grammar, over 20 Hz to 20 kHz laid out evenly in Hz. */
    @ParameterizedTest
    @CsvSource({
        "'',                0.25, 5015",
        "curve=linear,      0.25, 5015",
        "curve=s_curve,     0.25, 3141.875",
        "curve=s-curve,     0.25, 3141.875",
        "curve=smooth,      0.25, 3141.875",
        "curve=s_curve:2,   0.25, 682.467",
        "curve=s_curve:0.5, 0.75, 13988.79",
        "curve=s_curve:0,   0.25, 5015",
        "curve=log,         0.25, 10010",
        "curve=ease_out,    0.25, 10010",
        "curve=log:4,       0.25, 14147.99",
        "curve=exp,         0.5,  5015",
        "percent,           25,   5015",
        "percent,           250,  20000",
        "normalised,        1.5,  20000",
        "range=200:400,     0.5,  300",
        "range=400:200,     0.5,  300",
        "range=1:400,       0,    20",
        "raw,               1800, 1800",
        "raw,               7,    20",
    })
    void mapsNumbersToPlainValuesAsItsTokensSay(String token, double number, double hertz) {
        String tokens = token.isEmpty() ? "" : "|" + token;
        Lane lane = Lane.parse("filter.cutoff_hz" + tokens, "0:" + number);
        // Half of the last digit the expected values are written with.
        assertThat(lane.plain(lane.points().get(0), CUTOFF)).isCloseTo(hertz, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"exponential, 0.5, 0.25", "exp:3, 0.5, 0.125", "ease_in:0, 0.5, 0.99931", "log, 0.25, 0.5"})
    void bendsNumbersByTheCurvesIntensity(String curve, double number, double gain) {
        Lane lane = Lane.parse("amp.gain|curve=" + curve, "0:" + number);
        assertThat(lane.plain(lane.points().get(0), GAIN)).isCloseTo(gain, within(0.000_005));
    }

    @Test
    void readsValuesWithTheirUnitAsTheParametersOwn() {
        Lane lane = Lane.parse("filter.cutoff_hz = 0:1.2 kHz, 1:300Hz, 2:0.5");
        assertThat(lane.points()).extracting(p -> lane.plain(p, CUTOFF)).containsExactly(1200.0, 300.0, 10_010.0);
    }

    @Test
    void readsPlacesInBeatsBarsAndSeconds() {
        Lane lane = Lane.parse("lead.filter.cutoff_hz|raw = 2.5:400, 17:3:500, 1.5s:600");
        assertThat(lane.target()).isEqualTo(new LaneTarget("lead", "filter", "cutoff_hz"));
        assertThat(lane.points())
                .extracting(LanePoint::at)
                .containsExactly(Moment.beats(2.5), Moment.bars(new BarBeat(17, 3)), Moment.seconds(1.5));
    }

    @Test
    void findsWhereTheHeadEndsWhateverTokensItHas() {
        Lane expected = Lane.parse("f.x|smooth=5ms|raw", "0:1");
        assertThat(Lane.parse("f.x|smooth=5ms|raw=0:1")).isEqualTo(expected);
        assertThat(Lane.parse("f.x|raw|smooth=5ms=0:1").options()).isEqualTo(expected.options());
        assertThat(Lane.parse("f.x=0:1,3:1|fade=linear").points()).hasSize(2);
    }

    @Test
    void letsTokensOfAPointOverrideThoseOfTheLane() {
        Lane lane = Lane.parse("f.cutoff_hz|raw|smooth=5ms = 0:400, 1:0.5|normalized, 2:900|fade=linear");
        assertThat(lane.optionsOf(lane.points().get(0)).smoothing()).contains(Smoothing.milliseconds(5));
        assertThat(lane.plain(lane.points().get(1), CUTOFF)).isEqualTo(10_010.0);
        LaneOptions last = lane.optionsOf(lane.points().get(2));
        assertThat(last.fade()).contains(Fade.LINEAR);
        assertThat(last.smoothing()).as("a path of its own replaces the lane's").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "smooth=5ms,       MILLISECONDS, 5",
        "smooth=0.5s,      SECONDS,      0.5",
        "smooth=0.02beats, BEATS,        0.02",
        "smooth=0.02beat,  BEATS,        0.02",
        "smoothing=0.25,   BEATS,        0.25",
        "SMOOTH = 5 MS,    MILLISECONDS, 5",
    })
    void readsEverySpellingOfASmoothingWindow(String token, Smoothing.Unit unit, double amount) {
        assertThat(Lane.parse("f.x|" + token, "0:1").options().smoothing()).contains(new Smoothing(amount, unit));
    }

    @Test
    void takesSegmentsOfOlderLanesAndKeepsAtLeastThree() {
        assertThat(Lane.parse("f.x|smooth=5ms:9", "0:1").options().segments()).hasValue(9);
        assertThat(Lane.parse("f.x|segments=2", "0:1").options().segments()).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "f.x|rwa = 0:1; 0; 5; unknown token 'rwa'; did you mean 'raw'",
                "f.x|smooth=5mss = 0:1; 0; 12; '5mss' is no smoothing window; write a time such as 5ms",
                "f.x|smooth=-1 = 0:1; 0; 12; '-1' is no smoothing window",
                "f.x|range=5 = 0:1; 0; 11; '5' is no range",
                "f.x|curve=wobbly = 0:1; 0; 11; 'wobbly' is no curve",
                "f.x|curve=log:x = 0:1; 0; 15; 'x' is no intensity",
                "f.x|fade|raw = 0:1; 0; 5; 'fade' needs a value, as in fade=linear",
                "f.x|raw|fade=linear|smooth=1 = 0:1; 0; 5; fade and smooth cannot both lead to a point",
                "f.x = 0:1, 2|raw; 2; 12; '2' is no point; write place:value",
                "f.x = 0:1, -2:1; 2; 12; '-2' is no place",
                "f.x = 0:1, 2:; 2; 14; the value is missing",
                "f.x = 0:1,, 2:1; 2; 11; a point is missing here",
                "f.x = 0:1|smoth=5ms; 1; 11; unknown token 'smoth'; did you mean 'smooth'",
                "x = 0:1; 0; 1; 'x' names no control; write module.parameter",
                "f.x; 0; 4; no points; write them behind a =",
            })
    void saysWhatIsWrongWhereAndWhatWouldBeAccepted(String text, int point, int character, String message) {
        LaneSyntaxException refused = catchThrowableOfType(LaneSyntaxException.class, () -> Lane.parse(text));
        assertThat(refused.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.message()).startsWith(message.trim());
            assertThat(mistake.point()).isEqualTo(point);
            assertThat(mistake.offset() + 1).isEqualTo(character);
        });
    }

    @Test
    void reportsAllMistakesOfALaneAtOnce() {
        assertThatThrownBy(() -> Lane.parse("f.x|rwa|curve=z = 0:1|fad=linear, x:2"))
                .hasMessageContainingAll("'rwa'", "'z'", "point 1", "'fad'", "point 2", "'x' is no place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e999", "0x10"})
    void neverTakesSomethingForANumberThatIsNone(String text) {
        Lane lane = Lane.parse("f.cutoff_hz|raw", "0:" + text);
        assertThatThrownBy(() -> lane.plain(lane.points().get(0), CUTOFF))
                .hasMessageContaining("is no value for cutoff_hz; write 20 Hz to 20 kHz");
    }
}
