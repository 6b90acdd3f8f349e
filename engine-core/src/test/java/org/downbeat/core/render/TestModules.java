package org.downbeat.core.render;

import java.util.function.Supplier;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.Description.Width;
import org.downbeat.api.MusicalContext;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;

/** Modules simple enough to predict every sample by hand. */
final class TestModules {
    static final ParameterSpec LEVEL = ParameterSpec.number("level", "Level")
            .range(-1000, 1000)
            .initial(1)
            .context(MusicalContext.DYNAMICS)
            .about("What is written.");
    static final ParameterSpec CUTOFF = ParameterSpec.hertz("cutoff_hz", "Cutoff")
            .initial(1000)
            .context(MusicalContext.TONE)
            .about("Coefficient.");
    static final ParameterSpec FIRE = ParameterSpec.trigger("fire", "Fire")
            .context(MusicalContext.ARTICULATION)
            .about("Writes a click.");

    private TestModules() {}

    record Factory(Description description, Supplier<AudioModule> maker) implements AudioModuleFactory {
        @Override
        public Description describe() {
            return description;
        }

        @Override
        public AudioModule create() {
            return maker.get();
        }
    }

    /** Writes its level lane to a mono output. */
    static Factory level() {
        return new Factory(
                Description.motion("level", "Level").parameters(LEVEL).about("Writes its level."), Level::new);
    }

    /** Writes {@code frame + 1} of the song, so that every sample tells where it came from. */
    static Factory count() {
        return new Factory(Description.motion("count", "Count").about("Counts frames."), Count::new);
    }

    /** Multiplies its input by its level lane. */
    static Factory gain() {
        return new Factory(
                Description.effect("gain", "Gain", Purpose.DYNAMICS)
                        .parameters(LEVEL)
                        .about("Multiplies."),
                Gain::new);
    }

    /** A one-pole whose coefficient is held on the grid. */
    static Factory onePole() {
        return new Factory(
                Description.effect("onepole", "One-pole", Purpose.TONE)
                        .parameters(CUTOFF)
                        .about("Smooths."),
                OnePole::new);
    }

    /** Plays notes as steps: the sum of the velocities held, plus a one-frame click for every trigger. */
    static Factory keys() {
        return new Factory(
                Description.source("keys", "Keys")
                        .output(Width.MONO)
                        .parameters(FIRE)
                        .about("Adds velocities."),
                Keys::new);
    }

    /** Writes 1 wherever its level says that it is constant, though the held value is another; else 0. */
    static Factory steadyProbe() {
        return new Factory(
                Description.motion("probe", "Probe").parameters(LEVEL, FIRE).about("Compares."), SteadyProbe::new);
    }

    /** Passes its input through, so many frames late, and says so. */
    static Factory late(int frames) {
        return new Factory(
                Description.effect("late", "Late", Purpose.UTILITY).about("Comes late."), () -> new Late(frames));
    }

    /** Does something terrible from a song frame on, and passes its input through before. */
    static Factory broken(long from, Terror terror) {
        return new Factory(
                Description.effect("broken", "Broken", Purpose.UTILITY).about("Breaks."),
                () -> new Broken(from, terror));
    }

    /** What a broken module does with a sample. */
    @FunctionalInterface
    interface Terror {
        float strike(float sample);
    }

    private static final class Level implements AudioModule {
        private Control level = new Control.Feed(LEVEL, 1).control();

        @Override
        public void prepare(Setup setup) {
            level = setup.control("level");
        }

        @Override
        public Status process(Block block) {
            float[] y = block.out().channel(0);
            boolean silent = level.isConstant() && level.at(block.from()) == 0;
            for (int i = block.from(); i < block.to(); i++) {
                y[i] = level.values()[i];
            }
            return silent ? Status.SILENT : Status.SOUNDING;
        }
    }

    private static final class Count implements AudioModule {
        @Override
        public void prepare(Setup setup) {}

        @Override
        public Status process(Block block) {
            float[] y = block.out().channel(0);
            for (int i = block.from(); i < block.to(); i++) {
                y[i] = block.frameOfIndexZero() + i + 1;
            }
            return Status.SOUNDING;
        }
    }

    private static final class Gain implements AudioModule {
        private Control level = new Control.Feed(LEVEL, 1).control();

        @Override
        public void prepare(Setup setup) {
            level = setup.control("level");
        }

        @Override
        public Status process(Block block) {
            for (int c = 0; c < block.out().channels(); c++) {
                float[] x = block.in().channel(c);
                float[] y = block.out().channel(c);
                for (int i = block.from(); i < block.to(); i++) {
                    y[i] = x[i] * level.values()[i];
                }
            }
            return block.in().isSilent() ? Status.SILENT : Status.SOUNDING;
        }
    }

    private static final class OnePole implements AudioModule {
        private Control cutoff = new Control.Feed(CUTOFF, 1).control();
        private double[] state = new double[0];

        @Override
        public void prepare(Setup setup) {
            cutoff = setup.control("cutoff_hz");
            state = new double[setup.output(0).channels()];
        }

        @Override
        public Status process(Block block) {
            for (int i = block.from(), end; i < block.to(); i = end) {
                end = block.controlEnd(i);
                double a = cutoff.held(i) / (cutoff.held(i) + 8000);
                for (int c = 0; c < state.length; c++) {
                    float[] x = block.in().channel(c);
                    float[] y = block.out().channel(c);
                    for (int k = i; k < end; k++) {
                        state[c] += a * (x[k] - state[c]);
                        y[k] = (float) state[c];
                    }
                }
            }
            return Status.SOUNDING;
        }
    }

    private static final class Keys implements AudioModule.Playable {
        private final double[] held = new double[128];
        private double click;

        @Override
        public void prepare(Setup setup) {}

        @Override
        public void noteOn(int note, double pitch, double velocity) {
            held[note] = velocity;
        }

        @Override
        public void noteOff(int note) {
            held[note] = 0;
        }

        @Override
        public void trigger(ParameterSpec momentary) {
            click = 1000;
        }

        @Override
        public Status process(Block block) {
            double sum = 0;
            for (double velocity : held) {
                sum += velocity;
            }
            float[] y = block.out().channel(0);
            for (int i = block.from(); i < block.to(); i++) {
                y[i] = (float) (sum + click);
                click = 0;
            }
            return sum == 0 && y[block.from()] == 0 ? Status.SILENT : Status.SOUNDING;
        }
    }

    private static final class Late implements AudioModule {
        private final int frames;
        private float[][] ring = new float[0][];

        Late(int frames) {
            this.frames = frames;
        }

        @Override
        public void prepare(Setup setup) {
            ring = new float[setup.output(0).channels()][frames];
        }

        @Override
        public Status process(Block block) {
            for (int c = 0; c < ring.length; c++) {
                for (int i = block.from(); i < block.to(); i++) {
                    int k = (int) ((block.frameOfIndexZero() + i) % frames);
                    block.out().channel(c)[i] = ring[c][k];
                    ring[c][k] = block.in().channel(c)[i];
                }
            }
            return Status.SOUNDING;
        }

        @Override
        public int latencyFrames() {
            return frames;
        }
    }

    private static final class Broken implements AudioModule {
        private final long from;
        private final Terror terror;

        Broken(long from, Terror terror) {
            this.from = from;
            this.terror = terror;
        }

        @Override
        public void prepare(Setup setup) {}

        @Override
        public Status process(Block block) {
            for (int c = 0; c < block.out().channels(); c++) {
                for (int i = block.from(); i < block.to(); i++) {
                    float x = block.in().channel(c)[i];
                    block.out().channel(c)[i] = block.frameOfIndexZero() + i >= from ? terror.strike(x) : x;
                }
            }
            return Status.SOUNDING;
        }
    }

    private static final class SteadyProbe implements AudioModule {
        private Control level = new Control.Feed(LEVEL, 1).control();

        @Override
        public void prepare(Setup setup) {
            level = setup.control("level");
        }

        @Override
        public Status process(Block block) {
            float[] y = block.out().channel(0);
            for (int i = block.from(); i < block.to(); i++) {
                y[i] = level.isConstant() && level.held(i) != level.at(i) ? 1 : 0;
            }
            return Status.SOUNDING;
        }
    }
}
