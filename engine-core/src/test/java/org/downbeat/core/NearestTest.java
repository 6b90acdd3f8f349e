package org.downbeat.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("cutoff_hz", "mix", "attack_ms", "release_ms");

    @ParameterizedTest
    @CsvSource({
        "cutof_hz, cutoff_hz",
        "cutoff, cutoff_hz",
        "Cutoff_Hz, cutoff_hz",
        "mx, mix",
        "atack_ms, attack_ms",
        "relaese_ms, release_ms",
        "' mix ', mix"
    })
    void findsTheNameThatWasMeant(String wanted, String meant) {
        assertThat(Nearest.of(wanted, KNOWN)).contains(meant);
    }

    @Test
    void suggestsNothingWhenNothingResemblesIt() {
        assertThat(Nearest.of("velocity_crossfade", KNOWN)).isEmpty();
        assertThat(Nearest.of("x", List.of())).isEmpty();
    }

    @Test
    void theFirstOfEquallyNearNamesWins() {
        assertThat(Nearest.of("lod", List.of("lad", "led"))).contains("lad");
    }

    @Test
    void aMessageSuggestsTheNearestNameOrListsThemAll() {
        assertThat(Nearest.hint("mux", KNOWN)).isEqualTo("did you mean 'mix'?");
        assertThat(Nearest.hint("loudness", KNOWN)).isEqualTo("there are: cutoff_hz, mix, attack_ms, release_ms");
        assertThat(Nearest.hint("loudness", List.of())).isEqualTo("there are none");
    }
}
