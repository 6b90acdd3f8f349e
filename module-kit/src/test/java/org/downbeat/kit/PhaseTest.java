package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTest {
    private static final int BLOCK = 4800;

    /** W14: after an hour the phase is where exact arithmetic puts it. */
    @ParameterizedTest
    @CsvSource({"440, 48000", "5000, 48000", "19999.999, 44100", "0.1, 96000"})
    void afterAnHourThePhaseIsRightToABillionthOfARadianASecond(double hertz, double sampleRate) {
        long frames = (long) (3600 * sampleRate);
        double[] steps = new double[BLOCK];
        Arrays.fill(steps, hertz * Phase.perHertz(sampleRate));
        long phase = 0;
        for (long n = 0; n < frames; n += BLOCK) {
            phase = Phase.run(phase, steps, 1, new int[BLOCK], 0, BLOCK);
        }
        // hertz · 3600 s cycles, of which the whole ones do not count; exact in decimal
        double cycles = new BigDecimal(hertz)
                .multiply(BigDecimal.valueOf(3600))
                .remainder(BigDecimal.ONE)
                .doubleValue();
        double error = phase * 0x1p-64 - cycles;
        error -= Math.rint(error);

        assertThat(error * 2 * Math.PI / 3600).isEqualTo(0, within(1e-9));
    }

    @Test
    void aRatioForEachFrameIsTheSameAsOneForAll() {
        double[] steps = {1e17, 2e17, 3e17};
        int[] one = new int[3];
        int[] each = new int[3];

        assertThat(Phase.run(7, steps, new float[] {1.5f, 1.5f, 1.5f}, each, 0, 3))
                .isEqualTo(Phase.run(7, steps, 1.5, one, 0, 3));
        assertThat(each).isEqualTo(one);
    }

    @Test
    void offsetsWrapLikePhases() {
        assertThat(Phase.offset(0.25)).isEqualTo(1 << 30);
        assertThat(Phase.offset(0.5)).isEqualTo(1 << 31);
        assertThat(Phase.offset(1.25)).isEqualTo(1 << 30);
    }
}
