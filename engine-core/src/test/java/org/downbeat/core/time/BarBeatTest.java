package org.downbeat.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarBeatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"17:3|17|3", "17:3.5|17|3.5", "' 1 : 1 '|1|1", "0:4|0|4", "2:1.|2|1"})
    void readsBarAndBeat(String text, int bar, double beat) {
        assertThat(BarBeat.parse(text)).isEqualTo(new BarBeat(bar, beat));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "17.3", "a:b", "1:0", "1:0.5", "-1:1", "1:-1", "1:1:1", "1:NaN", "99999999999:1"})
    void refusesAnythingElseAndSaysWhatToWrite(String text) {
        assertThatThrownBy(() -> BarBeat.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no place in a song; write bar:beat, both counted from 1, such as 17:3");
    }

    @ParameterizedTest
    @CsvSource({"3, 17:3", "3.5, 17:3.5", "3.333333333, 17:3.333", "2.9999999999, 17:3", "4.9996, 17:4.999", "10, 17:10"
    })
    void writesUpToThreeDecimalsAndNeverReachesTheNextBar(double beat, String text) {
        assertThat(new BarBeat(17, beat)).hasToString(text);
    }
}
