package org.downbeat.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
    @Test
    void whatGoesEvenlyTakesAsLongAsItsRestSays() {
        TimeLeft left = new TimeLeft();
        assertThat(left.at(1, 0.1)).isEmpty();
        assertThat(left.at(2, 0.2).orElseThrow()).isCloseTo(8, within(1e-9));
        assertThat(left.at(3, 0.3).orElseThrow()).isCloseTo(7, within(1e-9));
    }

    @Test
    void aSlowBeginningIsForgottenWithinSeconds() {
        TimeLeft left = new TimeLeft();
        double done = 0;
        for (int tenth = 0; tenth < 10; tenth++) {
            left.at(tenth / 10.0, done += 0.0001); // ten minutes, at that pace
        }
        double seconds = 0;
        for (int tenth = 10; tenth < 30; tenth++) {
            seconds = left.at(tenth / 10.0, done += 0.01).orElseThrow(); // ten seconds
        }
        assertThat(seconds).isBetween(7.0, 10.0);
    }

    @Test
    void nothingIsSaidWhileNothingMoves() {
        TimeLeft left = new TimeLeft();
        assertThat(left.at(1, 0)).isEmpty();
        assertThat(left.at(2, 0)).isEmpty();
        assertThat(left.at(3, 0.5)).isPresent();
    }
}
