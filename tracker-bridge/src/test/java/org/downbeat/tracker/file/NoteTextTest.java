package org.downbeat.tracker.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.tracker.song.Step;
import org.junit.jupiter.api.Test;

class NoteTextTest {
    @Test
    void cellsStandAtTheirBeats() {
        List<Step> steps =
                NoteText.read("notes", "0:C-4, 1.25:E-4+G-4 mf length=1/2,2:=== ,3.5:^^^, 3.75:D-4 chance=50%", 4);
        assertThat(steps)
                .containsExactly(
                        Step.note(0, 60, 100),
                        new Step.Note(1, 0.25, 64, 80, OptionalDouble.of(0.5), 1),
                        new Step.Note(1, 0.25, 67, 80, OptionalDouble.of(0.5), 1),
                        new Step.Off(2, 0),
                        new Step.Cut(3, 0.5),
                        new Step.Note(3, 0.75, 62, 100, OptionalDouble.empty(), 0.5));
    }

    @Test
    void everyMistakeHasItsColumn() {
        SongFileException wrong = catchThrowableOfType(
                SongFileException.class, () -> NoteText.read("notes", "0:H-4, C-4, 4:C-4, 1:, x:C-4, 2:C-4 200", 4));
        assertThat(wrong.mistakes()).extracting(Mistake::column).containsExactly(3, 8, 13, 22, 24, 37);
        assertThat(wrong.mistakes().get(2).message()).isEqualTo("'4' is no beat of this; write 0 to below 4");
    }

    @Test
    void nothingAtAllIsAMistake() {
        assertThat(catchThrowableOfType(SongFileException.class, () -> NoteText.read("notes", "", 4)))
                .hasMessageContaining("a note with its beat is needed here");
    }
}
