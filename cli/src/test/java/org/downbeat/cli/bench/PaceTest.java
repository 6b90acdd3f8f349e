package org.downbeat.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final float[][] NOTHING = {};

    private long now;

    @Test
    void itKnowsNoPaceBeforeTheFirstLap() {
        Pace pace = new Pace(4, 100, () -> now);
        assertThat(pace.steadyNanos()).isNaN();
        lap(pace, 7);
        assertThat(pace.steadyNanos()).isNaN();
    }

    @Test
    void thePaceIsTheMedianOfTheLastHalf() {
        Pace pace = started(6);
        for (int nanos : new int[] {900, 500, 100, 30, 1_000, 40}) {
            lap(pace, nanos);
        }
        assertThat(pace.steadyNanos()).isEqualTo(40);
        assertThat(pace.warmUpNanos()).isEqualTo(900 + 500 + 100 - 3 * 40);
    }

    @Test
    void aFasterStartIsNoWarmUp() {
        Pace pace = started(2);
        lap(pace, 10);
        lap(pace, 20);
        assertThat(pace.warmUpNanos()).isZero();
    }

    @Test
    void whatComesAfterTheLastLapIsNotTimed() {
        Pace pace = started(2);
        lap(pace, 10);
        lap(pace, 20);
        lap(pace, 1_000);
        assertThat(pace.steadyNanos()).isEqualTo(20);
    }

    private Pace started(int laps) {
        Pace pace = new Pace(laps, 100, () -> now);
        pace.write(NOTHING, 0, 100);
        return pace;
    }

    private void lap(Pace pace, int nanos) {
        now += nanos;
        pace.write(NOTHING, 0, 100);
    }
}
