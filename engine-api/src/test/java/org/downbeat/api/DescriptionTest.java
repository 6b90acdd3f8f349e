package org.downbeat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.Description.Width;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {
    private static ParameterSpec parameter(String id) {
        return ParameterSpec.number(id, "X")
                .formerly("old_" + id)
                .context(MusicalContext.TONE)
                .about("x");
    }

    @Test
    void sourcesEffectsAndMotionHaveTheirPorts() {
        Description source = Description.source("a", "A").about("x");
        Description effect = Description.effect("b", "B", Purpose.TONE).about("x");
        Description motion = Description.motion("c", "C").about("x");
        assertThat(source.inputs()).isEmpty();
        assertThat(source.outputs()).extracting(Description.Port::width).containsExactly(Width.FULL);
        assertThat(effect.inputs()).extracting(Description.Port::width).containsExactly(Width.FOLLOW);
        assertThat(effect.outputs()).extracting(Description.Port::width).containsExactly(Width.FOLLOW);
        assertThat(motion.outputs()).extracting(Description.Port::width).containsExactly(Width.MONO);
    }

    @Test
    void parametersAreFoundByTheirIdsAndFormerIds() {
        Description module = Description.source("a", "A")
                .parameters(parameter("x"), parameter("y"))
                .about("x");
        assertThat(module.parameter("y")).contains(module.parameters().get(1));
        assertThat(module.parameter("old_x")).contains(module.parameters().get(0));
        assertThat(module.parameter("z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Low Pass", "filter.one", "ä"})
    void anIdThatSongsCannotNameIsRefused(String id) {
        assertThatThrownBy(() -> Description.source(id, "X").about("x"))
                .hasMessageContaining("an id of 1 to 64 lower-case letters, digits, _ and -");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Description.source("a", "A").about(" ")).hasMessageContaining("a sentence");
        assertThatThrownBy(() -> Description.source("a", "A")
                        .parameters(parameter("x"), parameter("x"))
                        .about("x"))
                .hasMessageContaining("'old_x' is there twice");
        assertThatThrownBy(() ->
                        new Description("a", "A", "x", Purpose.TONE, "1.0", List.of(), List.of(), List.of(), List.of()))
                .hasMessageContaining("at least one output");
        assertThatThrownBy(
                        () -> Description.source("a", "A").output(Width.FOLLOW).about("x"))
                .hasMessageContaining("an input for its output to follow");
    }
}
