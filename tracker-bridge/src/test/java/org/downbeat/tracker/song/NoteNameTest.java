package org.downbeat.tracker.song;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteNameTest {
    @ParameterizedTest
    @CsvSource({
        "C-4, 60",
        "c4, 60",
        "A-4, 69",
        "F#3, 54",
        "Bb2, 46",
        "Cb4, 59",
        "B#3, 60",
        "C--1, 0",
        "C-1, 24",
        "G-9, 127",
        "60, 60",
        "0, 0",
        "127, 127"
    })
    void readsNamesAndNumbers(String text, int note) {
        assertThat(NoteName.parse(text)).isEqualTo(note);
    }

    @Test
    void readsBackEveryNameItWrites() {
        for (int note = 0; note <= 127; note++) {
            assertThat(NoteName.parse(NoteName.format(note))).isEqualTo(note);
        }
        assertThat(NoteName.format(60)).isEqualTo("C-4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H-4", "C", "C-", "C-10", "G#9", "128", "-1", "C 4", "C##4", "60.5", "C4x"})
    void refusesEverythingElseAndSaysWhatItTakes(String text) {
        assertThatThrownBy(() -> NoteName.parse(text)).hasMessageContaining("is no note; write a name such as C-4");
    }
}
