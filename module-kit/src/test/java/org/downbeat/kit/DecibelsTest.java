package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecibelsTest {
    @Test
    void knowsWhatMusiciansKnow() {
        assertThat(Decibels.toGain(0)).isEqualTo(1.0);
        // Rounding of the product and the power: a few units in the last place.
        assertThat(Decibels.toGain(20)).isCloseTo(10, within(1e-14));
        assertThat(Decibels.toGain(-6.020599913279624)).isCloseTo(0.5, within(1e-15));
    }
}
