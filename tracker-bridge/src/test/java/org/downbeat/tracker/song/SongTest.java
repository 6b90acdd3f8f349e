package org.downbeat.tracker.song;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SongTest {
    private static Song.Builder band() {
        return Song.builder("Band")
                .instrument(
                        Instrument.builder("lead").module(ModuleUse.of("sine")).build())
                .pattern(Pattern.builder("a")
                        .track("lead", Step.note(0, 60, 100))
                        .build());
    }

    @Test
    void makesAPartOfEveryInstrumentWhenNoneIsNamed() {
        assertThat(band().section("Verse", "a", "a").build().parts()).containsExactly(Part.of("lead"));
    }

    @Test
    void addsUpTheLengthOfItsPatterns() {
        assertThat(band().section("Verse", "a", "a").build().beats()).isEqualTo(8);
    }

    @Test
    void refusesWhatIsNotThereAndNamesTheNearest() {
        assertThatThrownBy(() -> band().section("Verse", "b").build())
                .hasMessage("There is no pattern 'b'; did you mean 'a'?");
        assertThatThrownBy(() -> band().part(new Part("x", "leed", 0, 0, Part.Hearing.ON))
                        .section("V", "a")
                        .build())
                .hasMessage("There is no instrument 'leed'; did you mean 'lead'?");
        Pattern other =
                Pattern.builder("c").track("laed", Step.note(0, 60, 100)).build();
        assertThatThrownBy(() -> band().pattern(other).section("V", "a").build())
                .hasMessage("There is no part 'laed'; did you mean 'lead'?");
        assertThatThrownBy(() -> band().build()).hasMessage("Song 'Band' plays nothing; it needs a section at least");
    }

    @Test
    void hearsOnlySoloPartsWhenThereAreAny() {
        Part plain = Part.of("lead");
        Part solo = new Part("two", "lead", 0, 0, Part.Hearing.SOLO);
        Song song = band().part(plain).part(solo).section("V", "a").build();
        assertThat(song.isHeard(plain)).isFalse();
        assertThat(song.isHeard(solo)).isTrue();
    }

    @Test
    void sortsStepsOfATrackByTheirPlace() {
        Step late = new Step.Off(4, 0.5);
        Step early = Step.note(4, 60, 100);
        assertThat(new Track("lead", java.util.List.of(late, early)).steps()).containsExactly(early, late);
    }

    @Test
    void countsBeatsByThePatternsOwnRows() {
        Pattern triplets = Pattern.builder("t").rowsPerBeat(3).rows(9).build();
        assertThat(triplets.beats()).isEqualTo(3);
        assertThat(triplets.beatOf(new Step.Off(1, 0.5))).isEqualTo(0.5);
    }

    @Test
    void refusesStepsAndLanePointsBehindThePatternsEnd() {
        assertThatThrownBy(() -> Pattern.builder("p")
                        .rows(4)
                        .track("x", Step.note(4, 60, 1))
                        .build())
                .hasMessage("Pattern 'p' has 4 rows, so the step of 'x' in row 4 cannot be; write rows 0 to 3");
        assertThatThrownBy(
                        () -> Pattern.builder("p").rows(4).lane("f.x = 1.5:1").build())
                .hasMessage("Pattern 'p': lane 'f.x' has a point at 1.5; in a pattern, write beats from its beginning,"
                        + " 0 to 1.0");
        assertThatThrownBy(() -> Pattern.builder("p").lane("f.x = 1:1:1").build())
                .hasMessageContaining("at 1:1;");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesNotesWithoutALength(double beats) {
        assertThatThrownBy(() -> Step.note(0, 60, 100, beats)).hasMessageContaining("write a length above 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void refusesChancesThatAreNone(double chance) {
        assertThatThrownBy(() -> new Step.Note(0, 0, 60, 100, OptionalDouble.empty(), chance))
                .hasMessageContaining("chance");
    }

    @ParameterizedTest
    @CsvSource({"pp, 32", "P, 48", "mp, 64", "mf, 80", "f, 96", "ff, 112", "100, 100", "0, 0", "127, 127"})
    void readsVelocitiesAsNumbersAndMarks(String text, int velocity) {
        assertThat(Dynamic.parseVelocity(text)).isEqualTo(velocity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fff", "128", "-1", "loud", "64.5"})
    void refusesOtherVelocities(String text) {
        assertThatThrownBy(() -> Dynamic.parseVelocity(text))
                .hasMessageContaining("write 1 to 127, or one of pp, p, mp");
    }
}
