package org.downbeat.core.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.MusicalContext;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;
import org.downbeat.core.render.ModuleFailedException;
import org.downbeat.core.travel.ControlTravel.Playing;
import org.downbeat.core.travel.ControlTravel.Range;
import org.junit.jupiter.api.Test;

class TravelTest {
    private static final ParameterSpec AMOUNT = ParameterSpec.percent("amount", "Amount")
            .initial(1)
            .context(MusicalContext.DYNAMICS)
            .about("How much is left.");

    private static final ParameterSpec TIMES = ParameterSpec.choice("times", "Times", "none", "one", "two")
            .context(MusicalContext.DYNAMICS)
            .about("How often the sound is there.");

    private static final Map<String, ?> NO_SETTINGS = Map.of();
    private static final Map<String, Double> NO_VALUES = Map.of();

    /** An effect of one control: a frame of the output for a frame of the input. */
    @SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
    private abstract static class Effect implements AudioModule {
        private Control amount;

        @Override
        public void prepare(Setup setup) {
            amount = setup.control("amount");
        }

        @Override
        public Status process(Block block) {
            for (int c = 0; c < block.out().channels(); c++) {
                float[] x = block.in().channel(c);
                float[] y = block.out().channel(c);
                for (int i = block.from(); i < block.to(); i++) {
                    y[i] = next(amount, i, block.frameOfIndexZero() + i, x[i]);
                }
            }
            return Status.SOUNDING;
        }

        abstract float next(Control control, int index, long frame, float x);
    }

    private static AudioModuleFactory factory(Description description, Supplier<AudioModule> maker) {
        return new AudioModuleFactory() {
            @Override
            public Description describe() {
                return description;
            }

            @Override
            public AudioModule create() {
                return maker.get();
            }
        };
    }

    private static AudioModuleFactory effect(Supplier<AudioModule> maker, ParameterSpec... controls) {
        return factory(
                Description.effect("test_effect", "Test", Purpose.DYNAMICS)
                        .parameters(controls)
                        .about("Is measured."),
                maker);
    }

    private static ControlTravel only(AudioModuleFactory factory) {
        return Travel.of(factory, NO_SETTINGS, NO_VALUES, (done, all) -> {})
                .controls()
                .get(0);
    }

    @Test
    void aSmoothControlHasALevelAtEachStopAndClicksOnlyWhenItJumps() {
        ControlTravel travel = only(effect(
                () -> new Effect() {
                    @Override
                    float next(Control control, int index, long frame, float x) {
                        return control.at(index) * x;
                    }
                },
                AMOUNT));
        assertThat(travel.stops()).hasSize(33);
        assertThat(travel.stops().get(0).level()).isEmpty();
        assertThat(travel.stops().get(0).brightness()).isEmpty();
        double full = travel.stops().get(32).level().orElseThrow();
        double half = travel.stops().get(16).level().orElseThrow();
        // 32-bit samples
        assertThat(full - half).isCloseTo(6.0206, within(1e-4));
        assertThat(travel.deadPart()).isZero();
        assertThat(travel.deadRanges()).isEmpty();
        assertThat(travel.playing()).isEqualTo(Playing.NOTES);
        // A fade from silence in a second is a little steeper than a tone that stands.
        assertThat(travel.sweptClicks().orElseThrow()).isLessThan(1);
        // From 0 to a sine of 0.5, whose own jumps are at most 0.5·2π·100/48000 = 0.0065.
        assertThat(travel.jumpedClicks()).isBetween(20.0, 37.7);
    }

    @Test
    void aControlThatIsReadTooSeldomClicksWhenItIsSwept() {
        ControlTravel travel = only(effect(
                () -> new Effect() {
                    private float held;

                    @Override
                    float next(Control control, int index, long frame, float x) {
                        if (frame % 1_000 == 0) {
                            held = control.at(index);
                        }
                        return held * x;
                    }
                },
                AMOUNT));
        assertThat(travel.sweptClicks().orElseThrow()).isGreaterThan(3);
    }

    @Test
    void whereNothingChangesIsNamed() {
        ControlTravel travel = only(effect(
                () -> new Effect() {
                    @Override
                    float next(Control control, int index, long frame, float x) {
                        return Math.min(0.5f, control.at(index)) * x;
                    }
                },
                AMOUNT));
        assertThat(travel.deadPart()).isEqualTo(0.5);
        assertThat(travel.deadRanges()).containsExactly(new Range(0.5, 1));
    }

    /** The sound as often as is chosen, one on the other. */
    @SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
    private static final class Repeater implements AudioModule {
        private Control times;

        @Override
        public void prepare(Setup setup) {
            times = setup.control("times");
        }

        @Override
        public Status process(Block block) {
            for (int c = 0; c < block.out().channels(); c++) {
                float[] x = block.in().channel(c);
                float[] y = block.out().channel(c);
                for (int i = block.from(); i < block.to(); i++) {
                    y[i] = times.at(i) * x[i];
                }
            }
            return Status.SOUNDING;
        }
    }

    @Test
    void aSteppedControlStopsAtEachChoiceAndIsNotSwept() {
        ControlTravel travel = only(effect(Repeater::new, TIMES));
        assertThat(travel.stops()).extracting(ControlTravel.Stop::value).containsExactly(0.0, 1.0, 2.0);
        assertThat(travel.sweptClicks()).isEmpty();
    }

    /** Plays at the amount until its first note, and at full level from then on. */
    private static class Drone extends Effect implements AudioModule.Playable {
        private boolean hasPlayed;

        @Override
        float next(Control control, int index, long frame, float x) {
            return (hasPlayed ? 1 : control.at(index)) * x;
        }

        @Override
        public void noteOn(int note, double pitch, double velocity) {
            hasPlayed = true;
        }

        @Override
        public void noteOff(int note) {}
    }

    @Test
    void aControlThatNotesLeaveNoSayIsTurnedWithoutNotes() {
        ControlTravel travel = only(effect(Drone::new, AMOUNT));
        assertThat(travel.playing()).isEqualTo(Playing.FREE);
        assertThat(travel.deadPart()).isZero();
    }

    @Test
    void otherControlsStandWhereTheyAreSet() {
        AudioModuleFactory half = effect(
                () -> new Effect() {
                    @Override
                    float next(Control control, int index, long frame, float x) {
                        return control.at(index) * x;
                    }
                },
                TIMES,
                AMOUNT);
        ControlTravel full = only(half);
        ControlTravel quiet = Travel.of(half, NO_SETTINGS, Map.of("amount", 0.5), (done, all) -> {})
                .controls()
                .get(0);
        assertThat(full.stops().get(0).level().orElseThrow()
                        - quiet.stops().get(0).level().orElseThrow())
                .isCloseTo(6.0206, within(1e-4));
        assertThat(full.deadPart()).isEqualTo(1);
    }

    /** Needs a setting and a clip. */
    private static final class Reader extends Drone {
        @Override
        public void prepare(Setup setup) {
            super.prepare(setup);
            setup.sample(setup.settings().text("sample"));
        }
    }

    @Test
    void aModuleGetsItsSettingsAndTheClip() {
        AudioModuleFactory reader = effect(Reader::new, AMOUNT);
        assertThat(Travel.of(reader, Map.of("sample", "clip"), NO_VALUES, (done, all) -> {})
                        .controls())
                .hasSize(1);
        assertThatThrownBy(() -> only(reader))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sample is missing");
    }

    @Test
    void everyControlIsCountedAsItIsDone() {
        List<String> heard = new ArrayList<>();
        Travel.of(effect(Drone::new, AMOUNT), NO_SETTINGS, NO_VALUES, (done, all) -> heard.add(done + " of " + all));
        assertThat(heard).containsExactly("0 of 1");
    }

    @Test
    void aModuleThatFailsStopsTheMeasurement() {
        AudioModuleFactory broken = effect(
                () -> new Effect() {
                    @Override
                    float next(Control control, int index, long frame, float x) {
                        throw new IllegalStateException("no more");
                    }
                },
                AMOUNT);
        assertThatThrownBy(() -> only(broken))
                .isInstanceOf(ModuleFailedException.class)
                .hasMessageContaining("no more");
    }
}
