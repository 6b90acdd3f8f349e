package org.downbeat.cli.song;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StemNamesTest {
    @Test
    void areThoseOfTheParts() {
        assertThat(StemNames.of(List.of("lead", "bass_2")).values()).containsExactly("lead", "bass_2");
    }

    @Test
    void areToldApartWhereCapitalsDoNotCount() {
        assertThat(StemNames.of(List.of("Lead", "lead", "LEAD")).values()).containsExactly("Lead", "lead-2", "LEAD-3");
    }

    @Test
    void areNeitherDevicesNorPlaces() {
        assertThat(StemNames.of(List.of("con", "../up", "LPT1")).values()).containsExactly("con_", "___up", "LPT1_");
    }
}
