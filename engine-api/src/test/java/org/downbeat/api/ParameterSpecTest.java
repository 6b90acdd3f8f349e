package org.downbeat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.downbeat.api.MusicalContext.ARTICULATION;
import static org.downbeat.api.MusicalContext.DYNAMICS;
import static org.downbeat.api.MusicalContext.PITCH;
import static org.downbeat.api.MusicalContext.TONE;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterSpecTest {
    private static final ParameterSpec CUTOFF = ParameterSpec.hertz("cutoff_hz", "Cutoff")
            .initial(4_000)
            .context(TONE)
            .about("Frequency where highs start to roll off.");
    private static final ParameterSpec ATTACK = ParameterSpec.milliseconds("attack_ms", "Attack")
            .initial(10)
            .context(ARTICULATION)
            .about("Fades in.");
    private static final ParameterSpec MIX =
            ParameterSpec.percent("mix", "Wet mix").initial(1).context(TONE).about("How much is filtered.");
    private static final ParameterSpec PAN = ParameterSpec.number("pan", "Pan")
            .range(-1, 3)
            .scale(Scale.CENTRED)
            .context(MusicalContext.SPACE)
            .about("Left or right.");
    private static final ParameterSpec SHAPE = ParameterSpec.choice("shape", "Shape", "sine", "Saw", "square")
            .context(TONE)
            .about("The wave.");
    private static final ParameterSpec VELOCITY = ParameterSpec.midi("velocity", "Velocity")
            .range(1, 127)
            .initial(127)
            .context(DYNAMICS)
            .about("How hard.");
    private static final ParameterSpec RATE = ParameterSpec.ratio("rate", "Rate")
            .range(0, 8)
            .initial(1)
            .context(PITCH)
            .about("Speed.");
    private static final List<ParameterSpec> ALL = List.of(CUTOFF, ATTACK, MIX, PAN, SHAPE, VELOCITY, RATE);

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(CUTOFF, 1200, "1.2 kHz"),
                Arguments.of(CUTOFF, 440, "440 Hz"),
                Arguments.of(CUTOFF, 999.999, "1 kHz"),
                Arguments.of(CUTOFF, 20_000, "20 kHz"),
                Arguments.of(ATTACK, 10, "10 ms"),
                Arguments.of(ATTACK, 2500, "2.5 s"),
                Arguments.of(ATTACK, 0, "0 ms"),
                Arguments.of(MIX, 0.25, "25 %"),
                Arguments.of(PAN, -0.0, "0"),
                Arguments.of(SHAPE, 1, "Saw"),
                Arguments.of(VELOCITY, 64, "64 MIDI"),
                Arguments.of(RATE, 0.5, "0.5 ×"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void valuesAreWrittenAsMusiciansWriteThem(ParameterSpec parameter, double value, String text) {
        assertThat(parameter.format(value)).isEqualTo(text);
        assertThat(parameter.parse(text)).isEqualTo(value, within(Math.abs(value) * 1e-5));
    }

    @ParameterizedTest
    @CsvSource({"1200, 1200", "1.2k, 1200", "' 1.2 KHZ ', 1200", "440hz, 440", "+50, 50"})
    void frequenciesMayBeWrittenInManyWays(String text, double value) {
        assertThat(CUTOFF.parse(text)).isEqualTo(value);
    }

    @Test
    void otherUnitsMayBeWrittenInMoreThanOneWay() {
        assertThat(ATTACK.parse("0.5 s")).isEqualTo(500);
        assertThat(MIX.parse("0.3")).isEqualTo(0.3);
        assertThat(MIX.parse("30%")).isEqualTo(0.3);
        assertThat(RATE.parse("2x")).isEqualTo(2);
        assertThat(SHAPE.parse("SQUARE")).isEqualTo(2);
        assertThat(SHAPE.parse("1")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "fast", "12 ms", "1.2.3", "--5", "k", "12 kk"})
    void whatIsNoFrequencyIsRefusedWithWhatWouldBeAccepted(String text) {
        assertThatThrownBy(() -> CUTOFF.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no value for cutoff_hz; write 20 Hz to 20 kHz");
    }

    @Test
    void anUnknownChoiceIsToldTheChoices() {
        assertThatThrownBy(() -> SHAPE.parse("noise")).hasMessageEndingWith("write one of sine, Saw, square");
    }

    @Test
    void textsRoundTripForEveryValue() {
        Property.forAll(2_000, random -> {
            ParameterSpec parameter = any(random);
            String text = parameter.format(valueOf(parameter, random));
            assertThat(parameter.format(parameter.parse(text))).isEqualTo(text);
        });
    }

    @Test
    void positionsRoundTripForEveryValue() {
        Property.forAll(2_000, random -> {
            ParameterSpec parameter = any(random);
            double value = valueOf(parameter, random);
            double position = parameter.position(value);
            assertThat(position).isBetween(0.0, 1.0);
            // One logarithm and one exponential cost a few units in the last place.
            assertThat(parameter.plain(position)).isCloseTo(value, within(1e-12 * Math.max(1, parameter.max())));
        });
    }

    @Test
    void halfWayMeansWhatTheScaleSays() {
        assertThat(ATTACK.plain(0.5)).isEqualTo(2500);
        assertThat(CUTOFF.plain(0.5)).isCloseTo(Math.sqrt(20 * 20_000.0), withinPercentage(1e-10));
        assertThat(PAN.plain(0.5)).isZero();
        assertThat(PAN.plain(0.75)).isEqualTo(1.5);
        assertThat(PAN.plain(0.25)).isEqualTo(-0.5);
        assertThat(SHAPE.plain(0.6)).isEqualTo(1);
    }

    @Test
    void positionsOutsideTheTravelAreItsEnds() {
        assertThat(CUTOFF.plain(-1)).isEqualTo(20);
        assertThat(CUTOFF.plain(2)).isEqualTo(20_000);
    }

    @Test
    void valuesAreClampedAndNotANumberIsRefused() {
        assertThat(CUTOFF.clamp(1)).isEqualTo(20);
        assertThat(CUTOFF.clamp(Double.POSITIVE_INFINITY)).isEqualTo(20_000);
        assertThat(VELOCITY.clamp(63.7)).isEqualTo(64);
        assertThatThrownBy(() -> CUTOFF.clamp(Double.NaN)).hasMessageContaining("NaN is no value for cutoff_hz");
    }

    @Test
    void nonsenseIsRefusedWhenBuilt() {
        refused(
                "an id of lower-case",
                () -> ParameterSpec.number("Bad Id", "x").context(TONE).about("x"));
        refused(
                "a display name",
                () -> ParameterSpec.number("x", " ").context(TONE).about("x"));
        refused("a sentence", () -> ParameterSpec.number("x", "X").context(TONE).about(""));
        refused("a musical context", () -> ParameterSpec.number("x", "X").about("x"));
        refused("a minimum below its maximum", () -> number().range(2, 1).about("x"));
        refused("a finite minimum", () -> number().range(Double.NaN, 1).about("x"));
        refused(
                "a finite maximum",
                () -> number().range(0, Double.POSITIVE_INFINITY).about("x"));
        refused("a finite initial value", () -> number().initial(Double.NaN).about("x"));
        refused("initial value from 0.0 to 1.0", () -> number().initial(5).about("x"));
        refused("a minimum above 0", () -> number().scale(Scale.LOGARITHMIC).about("x"));
        refused(
                "a whole initial value",
                () -> number().scale(Scale.STEPPED).initial(0.5).about("x"));
        refused("suggestion for pads", () -> number().suggest(2, "pads").about("x"));
        refused(
                "inside its range for a centred",
                () -> number().scale(Scale.CENTRED).about("x"));
    }

    private static void refused(String need, Runnable build) {
        assertThatThrownBy(build::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(need);
    }

    private static ParameterSpec.Builder number() {
        return ParameterSpec.number("x", "X").context(TONE);
    }

    @Test
    void withoutAnInitialValueItStartsAtZeroOrAtItsMinimum() {
        assertThat(number().range(-3, 5).about("x").initial()).isZero();
        assertThat(number().range(3, 5).about("x").initial()).isEqualTo(3);
    }

    @Test
    void suggestionsAreFoundByFamilyInAnyCase() {
        ParameterSpec width = number().range(0, 64)
                .suggest(12, "strings", "Pads")
                .suggest(8, "keys")
                .about("Blend.");
        assertThat(width.suggestion(" STRINGS ")).hasValue(12);
        assertThat(width.suggestion("pads")).hasValue(12);
        assertThat(width.suggestion("drums")).isEmpty();
    }

    @Test
    void itKnowsItsFormerIds() {
        assertThat(number().formerly("old_x").about("x").formerIds()).containsExactly("old_x");
    }

    private static ParameterSpec any(SplittableRandom random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static double valueOf(ParameterSpec parameter, SplittableRandom random) {
        return parameter.clamp(random.nextDouble(parameter.min(), parameter.max()));
    }
}
