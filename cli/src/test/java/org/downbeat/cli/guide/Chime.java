package org.downbeat.cli.guide;

import static org.downbeat.api.MusicalContext.DYNAMICS;

import java.util.Arrays;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;
import org.downbeat.kit.Declick;
import org.downbeat.kit.Fade;
import org.downbeat.kit.FastMath;
import org.downbeat.kit.Phase;
import org.downbeat.kit.Sine;
import org.downbeat.kit.VoicePool;

/** Sines that sound while their keys are held and fade when they are let go, eight at a time. */
final class Chime implements AudioModule.Playable {
    static final Description DESCRIPTION = Description.source("chime", "Chime")
            .parameters(ParameterSpec.ratio("level", "Level")
                    .initial(0.3)
                    .context(DYNAMICS)
                    .about("How loud a note of the highest velocity is."))
            .about("Plays soft, pure tones.");

    private static final int VOICES = 8;
    private static final double RELEASE_SECONDS = 0.2;

    private Control level;
    private VoicePool<Voice> voices;
    private double stepPerHertz;
    private int attackFrames;
    private int releaseFrames;
    private float[] mix;
    private float[] gains;

    @Override
    public void prepare(Setup setup) {
        level = setup.control("level");
        voices = new VoicePool<>(VOICES, Voice::new);
        stepPerHertz = Phase.perHertz(setup.sampleRate());
        attackFrames = Declick.frames(setup.sampleRate());
        releaseFrames = (int) (RELEASE_SECONDS * setup.sampleRate());
        mix = new float[setup.maxFrames()];
        gains = new float[setup.maxFrames()];
    }

    @Override
    public void reset() {
        voices.reset();
    }

    @Override
    public long tailFrames() {
        return releaseFrames;
    }

    @Override
    public void noteOn(int note, double pitch, double velocity) {
        voices.start(note).start(pitch, velocity);
    }

    @Override
    public void noteOff(int note) {
        voices.release(note);
    }

    @Override
    public void choke(int note) {
        voices.choke(note);
    }

    @Override
    public void bend(int note, double semitones) {
        Voice voice = voices.held(note);
        if (voice != null) {
            voice.bend(semitones);
        }
    }

    @Override
    public Status process(Block block) {
        int sounding = voices.listSounding();
        if (sounding == 0) {
            return Status.SILENT;
        }
        Arrays.fill(mix, block.from(), block.to(), 0);
        for (int k = 0; k < sounding; k++) {
            voices.sounding(k).add(block.from(), block.to());
        }
        for (int c = 0; c < block.out().channels(); c++) {
            float[] y = block.out().channel(c);
            for (int i = block.from(); i < block.to(); i++) {
                y[i] = level.at(i) * mix[i];
            }
        }
        return Status.SOUNDING;
    }

    private final class Voice implements VoicePool.Voice {
        private final Fade gate = new Fade();
        private double pitch;
        private long phase;
        private long step;

        void start(double midi, double velocity) {
            pitch = midi;
            phase = 0;
            bend(0);
            gate.move(velocity / 127, attackFrames);
        }

        void bend(double semitones) {
            double hertz = 440 * FastMath.exp2((pitch + semitones - 69) / 12);
            step = (long) Math.min(Phase.NYQUIST, hertz * stepPerHertz);
        }

        void add(int from, int to) {
            gate.fill(gains, from, to);
            for (int i = from; i < to; i++) {
                mix[i] += gains[i] * Sine.at((int) (phase >>> 32));
                phase += step;
            }
        }

        @Override
        public boolean isSounding() {
            return !gate.isClosed();
        }

        @Override
        public double level() {
            return gate.level();
        }

        @Override
        public void release() {
            gate.move(0, releaseFrames);
        }

        @Override
        public void cut() {
            gate.move(0, attackFrames);
        }

        @Override
        public void stop() {
            gate.jump(0);
        }
    }
}
