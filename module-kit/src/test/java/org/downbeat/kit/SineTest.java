package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

class SineTest {
    @Test
    void itStartsAtZeroAndPeaksAtTheQuarters() {
        assertThat(Sine.at(0)).isZero();
        assertThat(Sine.at(1 << 30)).isEqualTo(1f, within(1e-7f));
        assertThat(Sine.at(3 << 30)).isEqualTo(-1f, within(1e-7f));
        assertThat(Sine.at(1 << 31)).isEqualTo(0f, within(1e-8f)); // the fold is 2⁻³² cycles off there
    }

    @Test
    void itIsASineEverywhere() {
        Property.forAll(100_000, random -> {
            int phase = random.nextInt();
            // 3.4e-9 of the polynomial and at most 4 roundings of 6e-8
            assertThat((double) Sine.at(phase)).isEqualTo(StrictMath.sin(phase * 0x1p-31 * Math.PI), within(2.5e-7));
        });
    }

    @Test
    void itsErrorLiesMoreThan140DecibelsBelowIt() {
        int frames = 1 << 16;
        float[] error = new float[frames];
        for (int i = 0; i < frames; i++) {
            int phase = i << 16;
            error[i] = (float) (Sine.at(phase) - StrictMath.sin(phase * 0x1p-31 * Math.PI));
        }

        assertThat(Signals.decibels(Signals.rms(error, 0, frames) / Math.sqrt(0.5)))
                .isLessThan(-140);
    }
}
