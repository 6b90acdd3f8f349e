package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestTest {
    @Test
    void onlyTinyStateIsBroughtToRest() {
        double[] states = {1e-19, -1e-21, Double.MIN_VALUE, -0.5};
        Rest.settle(states);
        assertThat(states).containsExactly(1e-19, 0, 0, -0.5);
        assertThat(Rest.isReached(states)).isFalse();
        assertThat(Rest.isReached(new double[] {0, -0.0})).isTrue();
    }
}
