package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldNotesTest {
    private final HeldNotes held = new HeldNotes();

    @Test
    void lettingGoOfTheLatestKeyGoesBackToTheOneBefore() {
        held.press(60, 60, 100);
        held.press(64, 64.5, 90);
        held.press(67, 67, 80);
        held.lift(67);

        assertThat(held.latest()).isEqualTo(64);
        assertThat(held.pitch(64)).isEqualTo(64.5);
        assertThat(held.velocity(64)).isEqualTo(90);
    }

    @Test
    void anEarlierKeyIsLiftedWithoutDisturbingTheLatest() {
        held.press(60, 60, 100);
        held.press(64, 64, 100);
        held.lift(60);

        assertThat(held.latest()).isEqualTo(64);
        assertThat(held.count()).isEqualTo(1);
    }

    @Test
    void aKeyPressedTwiceIsDownOnce() {
        held.press(60, 60, 100);
        held.press(64, 64, 100);
        held.press(60, 60, 50);

        assertThat(held.count()).isEqualTo(2);
        assertThat(held.latest()).isEqualTo(60);
        held.lift(60);
        held.lift(64);
        assertThat(held.isEmpty()).isTrue();
    }

    @Test
    void liftingAKeyThatIsUpIsHarmless() {
        held.press(60, 60, 100);
        held.lift(61);

        assertThat(held.count()).isEqualTo(1);
        held.clear();
        assertThat(held.isEmpty()).isTrue();
    }
}
