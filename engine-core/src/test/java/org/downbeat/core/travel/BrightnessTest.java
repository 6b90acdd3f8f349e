package org.downbeat.core.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BrightnessTest {
    private static final int RATE = 48_000;

    private final Brightness brightness = new Brightness();

    @Test
    void ofASineIsItsFrequency() {
        // The window spreads a line evenly over three bins of 12 Hz.
        assertThat(brightness
                        .of(new float[][] {sine(1_000, 0.5)}, 0, RATE, RATE)
                        .orElseThrow())
                .isCloseTo(1_000, within(0.5));
    }

    @Test
    void ofTwoEqualSinesIsHalfWayBetween() {
        // Both in the middle of a bin of 48000/4096 Hz, so that the window spreads them alike.
        float[][] apart = {sine(1_500, 0.3), sine(3_000, 0.3)};
        assertThat(brightness.of(apart, 0, RATE, RATE).orElseThrow()).isCloseTo(2_250, within(1.0));
    }

    @Test
    void ofSilenceIsNotThere() {
        assertThat(brightness.of(new float[2][RATE], 0, RATE, RATE)).isEmpty();
    }

    private static float[] sine(double hertz, double amplitude) {
        float[] sine = new float[RATE];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (float) (amplitude * StrictMath.sin(2 * Math.PI * hertz * i / RATE));
        }
        return sine;
    }
}
