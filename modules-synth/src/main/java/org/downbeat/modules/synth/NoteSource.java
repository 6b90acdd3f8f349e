package org.downbeat.modules.synth;

import java.util.function.Function;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Bus;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.Fade;

/**
 * A sound maker: it drones until its first note and plays notes from then on, each voice with a {@link Tone} of its own.
 *
 * <p>{@code out = amplitude · Σ gate · tone} over all voices. What both channels have in common is rendered once; only
 * tones that are {@linkplain Tone.Image#WIDE wide} cost a second channel.
 */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class NoteSource implements AudioModule.Playable {
    private final Function<Setup, Tone> tones;
    private final Function<Setup, Pitch> pitches;

    private Control amplitude;
    private Control attack;
    private Control release;
    private Pitch pitch;
    private Keyboard keyboard;
    private double framesPerMs;
    private float[] gains;
    private float[] side;
    private float[] wave;
    private float[] waveSide;
    private boolean isSideEmpty;

    /** A source whose voices have these tones, one made for each voice, and this kind of pitch. */
    NoteSource(Function<Setup, Tone> tones, Function<Setup, Pitch> pitches) {
        this.tones = tones;
        this.pitches = pitches;
    }

    @Override
    public void prepare(Setup setup) {
        amplitude = setup.control("amplitude");
        attack = setup.control("attack_ms");
        release = setup.control("release_ms");
        framesPerMs = setup.sampleRate() / 1000;
        pitch = pitches.apply(setup);
        keyboard = new Keyboard(setup, () -> new SourceVoice(tones.apply(setup), setup.sampleRate()));
        int frames = setup.maxFrames();
        gains = new float[frames];
        side = new float[frames];
        wave = new float[frames];
        waveSide = new float[frames];
    }

    @Override
    public void reset() {
        keyboard.reset();
    }

    @Override
    public Status process(Block block) {
        int sounding = keyboard.listSounding();
        if (sounding == 0) {
            return Status.SILENT;
        }
        int from = block.from();
        int to = block.to();
        float[] middle = block.out().channel(0);
        pitch.tune(from, to);
        isSideEmpty = true;
        for (int k = 0; k < sounding; k++) {
            SourceVoice voice = keyboard.sounding(k);
            boolean isFirst = k == 0;
            Tone.Image image = render(voice, block, isFirst ? middle : wave);
            gate(voice.gate(), image, isFirst ? middle : wave, middle, from, to);
        }
        scale(middle, amplitude, from, to);
        spread(block.out(), from, to);
        return Status.SOUNDING;
    }

    private Tone.Image render(SourceVoice voice, Block block, float[] wave) {
        int from = block.from();
        int to = block.to();
        boolean isDrone = keyboard.isDrone(voice);
        if (voice.isDue()) {
            voice.settle(isDrone ? 0 : frames(attack, from), frames(release, from), pitch.glideFrames(from));
        }
        if (isDrone) {
            pitch.followDrone(from, to);
        } else {
            pitch.followNote(voice.glide(), voice.bendRatio(), from, to);
        }
        return voice.tone().render(block, pitch, wave, waveSide);
    }

    /** Adds a voice to the sum through its gate; the first one is the sum. */
    private void gate(Fade gate, Tone.Image image, float[] x, float[] middle, int from, int to) {
        boolean isWide = image == Tone.Image.WIDE;
        if (x == middle && gate.isSettled()) {
            if (gate.target() != 1) {
                multiply(x, gate.target(), middle, from, to);
            }
            if (isWide) {
                multiply(waveSide, gate.target(), side, from, to);
            }
        } else {
            gate.fill(gains, from, to);
            add(x, middle, x == middle, from, to);
            if (isWide) {
                add(waveSide, side, isSideEmpty, from, to);
            }
        }
        isSideEmpty &= !isWide;
    }

    private void add(float[] x, float[] sum, boolean isEmpty, int from, int to) {
        if (isEmpty) {
            multiply(x, gains, sum, from, to);
        } else {
            add(x, gains, sum, from, to);
        }
    }

    private void spread(Bus out, int from, int to) {
        float[] left = out.channel(0);
        for (int c = 1; c < out.channels(); c++) {
            System.arraycopy(left, from, out.channel(c), from, to - from);
        }
        if (!isSideEmpty && out.channels() > 1) {
            scale(side, amplitude, from, to);
            open(left, out.channel(1), side, from, to);
        }
    }

    private int frames(Control milliseconds, int index) {
        return (int) (milliseconds.at(index) * framesPerMs + 0.5);
    }

    @Override
    public void noteOn(int note, double notePitch, double velocity) {
        keyboard.noteOn(note, notePitch, velocity);
    }

    @Override
    public void noteOff(int note) {
        keyboard.noteOff(note);
    }

    @Override
    public void choke(int note) {
        keyboard.choke(note);
    }

    @Override
    public void bend(int note, double semitones) {
        keyboard.bend(note, semitones);
    }

    /** The longest release there may be; for ever when the last note rings on for an envelope. */
    @Override
    public long tailFrames() {
        return keyboard.ringsOn() ? Long.MAX_VALUE : (long) (release.spec().max() * framesPerMs);
    }

    private static void add(float[] x, float[] gains, float[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += x[i] * gains[i];
        }
    }

    /** As adding to zero: a closed gate never leaves a negative zero. */
    private static void multiply(float[] x, float[] gains, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = x[i] * gains[i] + 0f;
        }
    }

    private static void multiply(float[] x, float gain, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = x[i] * gain + 0f;
        }
    }

    private static void scale(float[] x, Control factor, int from, int to) {
        if (!factor.isConstant()) {
            scale(x, factor.values(), from, to);
        } else if (factor.at(from) != 1) {
            scale(x, factor.at(from), from, to);
        }
    }

    private static void scale(float[] x, float factor, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] *= factor;
        }
    }

    private static void scale(float[] x, float[] factors, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] *= factors[i];
        }
    }

    /** Left = middle − side, right = middle + side; both hold the middle before. */
    private static void open(float[] left, float[] right, float[] side, int from, int to) {
        for (int i = from; i < to; i++) {
            left[i] -= side[i];
            right[i] += side[i];
        }
    }
}
