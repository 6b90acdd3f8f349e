package org.downbeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlTest {
    private final Control.Feed feed = new Control.Feed(
            ParameterSpec.number("x", "X")
                    .range(0, 100)
                    .initial(7)
                    .context(MusicalContext.TONE)
                    .about("x"),
            64);
    private final Control control = feed.control();

    @Test
    void itIsFilledWithTheInitialValueFromTheStart() {
        assertThat(control.values()).hasSize(64).containsOnly(7f);
        assertThat(control.isConstant()).isTrue();
    }

    @Test
    void theHeldValueChangesOnTheGridOnly() {
        for (int i = 0; i < 64; i++) {
            feed.values()[i] = i;
        }
        assertThat(control.at(21)).isEqualTo(21);
        assertThat(control.held(21)).isEqualTo(16);
        assertThat(control.held(31)).isEqualTo(16);
        assertThat(control.held(32)).isEqualTo(32);
    }

    @Test
    void theHeldValueFollowsAStepAtOnce() {
        for (int i = 0; i < 64; i++) {
            feed.values()[i] = i < 21 ? 1 : 2;
        }
        feed.lastStep(0);
        assertThat(control.held(20)).isEqualTo(1);
        feed.lastStep(21);
        assertThat(control.held(21)).isEqualTo(2);
        assertThat(control.held(40)).isEqualTo(2);
    }
}
