package org.downbeat.modules.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SineTest extends ModuleContractTest {
    @Override
    protected AudioModuleFactory factory() {
        return new SineFactory();
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 440, 5_000, 19_999})
    void aDroneStaysPureForAMinute(double hertz) {
        int frames = 60 * 48_000;
        float[] x = rig().set("frequency_hz", hertz).set("amplitude", 1).render(frames)[0];
        float[] error = new float[frames];
        for (int i = 0; i < frames; i++) {
            error[i] = (float) (x[i] - StrictMath.sin(2 * Math.PI * (hertz * i % 48_000) / 48_000));
        }

        assertThat(Signals.decibels(Signals.rms(error, 0, frames) / Math.sqrt(0.5)))
                .isLessThan(-140);
    }

    @Test
    void itStartsWithoutAnEdge() {
        assertThat(rig().render(2)[0][0]).isZero();
    }

    @Test
    void aSirenHasNoEdges() {
        double cycles = 0;
        float[] x =
                rig().set("amplitude", 1).move("frequency_hz", SineTest::siren).render(96_000)[0];
        for (int i = 0; i < x.length; i++) {
            assertThat((double) x[i]).isEqualTo(StrictMath.sin(2 * Math.PI * cycles), within(1e-6));
            cycles += (double) (float) siren(i) / 48_000;
        }
    }

    private static double siren(long frame) {
        return 800 + 600 * StrictMath.sin(frame * 0.0005);
    }

    @Test
    void aPitchStepKeepsThePhase() {
        float[] x = rig().set("amplitude", 1)
                .set("frequency_hz", 440)
                .step("frequency_hz", 1_003, 660)
                .render(2_000)[0];

        for (int i = 1_003; i < 2_000; i++) {
            double cycles = (1_003 * 440.0 + (i - 1_003) * 660.0) / 48_000;
            assertThat((double) x[i]).isEqualTo(StrictMath.sin(2 * Math.PI * cycles), within(1e-6));
        }
    }
}
