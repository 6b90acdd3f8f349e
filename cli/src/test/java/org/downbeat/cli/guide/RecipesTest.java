package org.downbeat.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.api.AudioModuleFactory;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.tck.Signal;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The recipes of docs/module-guide.md keep every promise, and do what the guide says. */
class RecipesTest {
    private static final int RATE = 48_000;

    @Nested
    class Smoothing extends ModuleContractTest {
        @Override
        protected AudioModuleFactory factory() {
            return new Recipe(SmoothLevel.DESCRIPTION, SmoothLevel::new);
        }

        @Test
        void aStepTakesSomeMilliseconds() {
            float[] sound = rig().input(Signal.constant(0.5))
                    .set("level", 0)
                    .step("level", 1_000, 1)
                    .render(3_000)[0];
            assertThat(sound[999]).isZero();
            // After 5 ms, 1 − 1/e of the way is gone; within 32-bit rounding.
            assertThat(sound[1_239]).isCloseTo((float) (0.5 * (1 - Math.exp(-1))), within(1e-6f));
            assertThat(Signals.peak(sound, 0, 3_000)).isLessThanOrEqualTo(0.5);
        }
    }

    @Nested
    class Coefficients extends ModuleContractTest {
        @Override
        protected AudioModuleFactory factory() {
            return new Recipe(Warmth.DESCRIPTION, Warmth::new);
        }

        @Test
        void highsAreTakenAway() {
            float[] low = rig().input(Signal.sine(100, 0.5, RATE)).render(RATE)[0];
            float[] high = rig().input(Signal.sine(10_000, 0.5, RATE)).render(RATE)[0];
            assertThat(Signals.rms(low, RATE / 2, RATE)).isGreaterThan(0.35);
            assertThat(Signals.rms(high, RATE / 2, RATE)).isLessThan(0.1);
        }
    }

    @Nested
    class Voices extends ModuleContractTest {
        @Override
        protected AudioModuleFactory factory() {
            return new Recipe(Chime.DESCRIPTION, Chime::new);
        }

        @Test
        void notesSoundTogetherAndFadeWhenTheyAreLetGo() {
            float[] sound =
                    rig().note(0, 24_000, 69, 127).note(0, 24_000, 76, 127).render(RATE)[0];
            // Two sines of 0.3, each of which has a mean square of 0.045.
            assertThat(Signals.rms(sound, 12_000, 24_000)).isCloseTo(0.3, within(0.01));
            assertThat(Signals.peak(sound, 24_000 + RATE / 5, RATE)).isZero();
        }
    }

    @Nested
    class Oversampling extends ModuleContractTest {
        @Override
        protected AudioModuleFactory factory() {
            return new Recipe(Drive.DESCRIPTION, Drive::new);
        }

        @Test
        void softSoundComesOutAsItWentInAndLater() {
            Signal soft = Signal.sine(1_000, 1e-3, RATE);
            float[] sound = rig().input(soft).set("drive_db", 0).render(1_000)[0];
            for (int i = 100; i < 1_000; i++) {
                // tanh(x) is x within x³/3, which is 3e-10; the filters are flat within 1e-4 at 1 kHz.
                assertThat((double) sound[i]).isCloseTo(soft.at(0, i - HalfBand.CENTRE), within(2e-7));
            }
        }

        @Test
        void loudSoundStaysBelowTheCeiling() {
            float[] sound =
                    rig().input(Signal.sine(200, 0.9, RATE)).set("drive_db", 36).render(RATE)[0];
            // The filter may ring about the edges of a clipped wave.
            assertThat(Signals.peak(sound, 0, RATE)).isBetween(0.99, 1.25);
        }
    }
}
