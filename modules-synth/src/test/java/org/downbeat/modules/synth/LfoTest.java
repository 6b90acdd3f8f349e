package org.downbeat.modules.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LfoTest extends ModuleContractTest {
    private static final int TRIANGLE = 1;
    private static final int SAW = 2;
    private static final int SQUARE = 3;
    private static final int SAMPLE_AND_HOLD = 4;

    @Override
    protected AudioModuleFactory factory() {
        return new LfoFactory();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.70710678, 1, 0, -1",
        "1, 0, 0.5, 1, 0, -1",
        "2, -1, -0.75, -0.5, 0, 0.5",
        "3, 1, 1, 1, -1, -1",
    })
    void eachShapeGoesItsWay(int shape, double zero, double eighth, double quarter, double half, double threeQuarters) {
        float[] y =
                rig().sampleRate(8_000).set("shape", shape).set("rate_hz", 1).render(8_000)[0];
        // 32-bit rounding of values up to 1
        assertThat((double) y[0]).isCloseTo(zero, within(1e-7));
        assertThat((double) y[1_000]).isCloseTo(eighth, within(1e-7));
        assertThat((double) y[2_000]).isCloseTo(quarter, within(1e-7));
        assertThat((double) y[4_000]).isCloseTo(half, within(1e-7));
        assertThat((double) y[6_000]).isCloseTo(threeQuarters, within(1e-7));
    }

    @Test
    void staysInTuneThroughALongSong() {
        int rate = 8_000;
        int frames = rate * 300;
        float[] y = rig().sampleRate(rate).set("rate_hz", 128).render(frames)[0];
        for (int i = frames - rate; i < frames; i++) {
            double expected = StrictMath.sin(2 * Math.PI * (128.0 * i / rate % 1));
            assertThat((double) y[i]).isCloseTo(expected, within(1e-7));
        }
    }

    @Test
    void changeOfRateBendsTheMovementAndDoesNotBreakIt() {
        float[] y = rig().set("shape", TRIANGLE)
                .set("rate_hz", 1)
                .step("rate_hz", 12_345, 3)
                .step("rate_hz", 30_000, 0.5)
                .render(48_000)[0];
        for (int i = 1; i < y.length; i++) {
            // four times the highest rate, per frame
            assertThat(Math.abs(y[i] - y[i - 1])).isLessThan(4 * 3 / 48_000f + 1e-6f);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {60, 120, 174})
    void cyclesBeginWithTheBeat(double tempo) {
        float[] y = rig().tempo(tempo)
                .set("shape", SAW)
                .set("sync", 1)
                .set("length_beats", 2)
                .render(96_000)[0];
        for (int i = 0; i < y.length; i++) {
            double turns = i * tempo / (60 * 48_000) / 2;
            double expected = 2 * (turns - Math.floor(turns)) - 1;
            double distance = Math.abs(y[i] - expected);
            // 32-bit rounding; at the fall either side is right
            assertThat(Math.min(distance, 2 - distance)).isLessThan(1e-6);
        }
    }

    @Test
    void surprisesComeOncePerCycleAndAreTheSameInEveryRender() {
        float[] y =
                rig().set("shape", SAMPLE_AND_HOLD).set("rate_hz", 100).seed(5).render(48_000)[0];
        int changes = 0;
        for (int i = 1; i < y.length; i++) {
            changes += y[i] == y[i - 1] ? 0 : 1;
        }
        assertThat(changes).isEqualTo(99);
        assertThat(rig().set("shape", SAMPLE_AND_HOLD)
                        .set("rate_hz", 100)
                        .seed(6)
                        .render(48_000)[0])
                .isNotEqualTo(y);
    }

    @Test
    void phaseShiftsTheStart() {
        float[] y = rig().set("shape", SQUARE).set("phase", 0.5).render(100)[0];
        assertThat(y).containsOnly(-1);
    }

    @Test
    void upwardsNeverGoesBelowTheControlsPlace() {
        float[] y = rig().set("rate_hz", 10).set("range", 1).set("amount", 0.5).render(48_000)[0];
        float least = 1;
        float most = 0;
        for (float v : y) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        assertThat(least).isEqualTo(0f);
        assertThat(most).isEqualTo(0.5f);
    }
}
