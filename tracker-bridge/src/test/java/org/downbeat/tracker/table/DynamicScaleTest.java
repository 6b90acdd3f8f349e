package org.downbeat.tracker.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.downbeat.tracker.song.Dynamic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicScaleTest {
    private static final OptionalDouble SONG = OptionalDouble.of(-16);

    @ParameterizedTest
    @CsvSource({
        "-40, PP",
        "-25.01, PP",
        "-25, P",
        "-21.01, P",
        "-21, MP",
        "-18.01, MP",
        "-18, MF",
        "-16, MF",
        "-15.01, MF",
        "-15, F",
        "-13.01, F",
        "-13, FF",
        "0, FF"
    })
    void theSongsOwnLevelIsMezzoForteAndACutBelongsToTheLouderMark(double lufs, Dynamic mark) {
        assertThat(DynamicScale.DEFAULT.mark(OptionalDouble.of(lufs), SONG)).contains(mark);
    }

    @Test
    void turningEverythingUpChangesNoMark() {
        assertThat(DynamicScale.DEFAULT.mark(OptionalDouble.of(-20 + 7), OptionalDouble.of(-16 + 7)))
                .isEqualTo(DynamicScale.DEFAULT.mark(OptionalDouble.of(-20), SONG));
    }

    @Test
    void silenceHasNoMarkNorHasASongWithoutALevel() {
        assertThat(DynamicScale.DEFAULT.mark(OptionalDouble.empty(), SONG)).isEmpty();
        assertThat(DynamicScale.DEFAULT.mark(SONG, OptionalDouble.empty())).isEmpty();
    }

    @Test
    void otherCutsAreReadAsTheyArePrinted() {
        DynamicScale scale = DynamicScale.parse(" -12 -8,-4, 2 6.5 ");
        assertThat(scale.mark(OptionalDouble.of(-10), SONG)).contains(Dynamic.F);
        assertThat(DynamicScale.parse(scale.toString())).isEqualTo(scale);
        assertThat(DynamicScale.parse("-9,-5,-2,1,3")).isEqualTo(DynamicScale.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "loud", "-9,-5,-2,1", "-9,-5,-2,1,3,5", "-9,-5,-5,1,3", "-9,-5,-2,1,NaN", "3,1,-2,-5,-9"})
    void otherTextsAreRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> DynamicScale.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-9,-5,-2,1,3");
    }
}
