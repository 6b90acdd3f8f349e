package org.downbeat.modules.sampler;

import java.util.Arrays;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;
import org.downbeat.kit.Declick;
import org.downbeat.kit.HeldNotes;
import org.downbeat.kit.VoicePool;

/**
 * Plays recorded clips, at a retrigger or as notes: velocity chooses layers, level and start; pitch is the tape's speed.
 *
 * <pre>{@code
 * speed  = playback_rate · 2^((transpose + note − root) / 12)
 * level  = velocity_amplitude_min·(1 − v/127) + velocity_amplitude_max·v/127
 * output = amplitude · Σ voices: level · Σ layers: gain · clip(position),    position += speed
 * }</pre>
 *
 * <p>A voice keeps the layers, window and level of its first frame; amplitude and speed move with every frame.
 */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class ClipSampler implements AudioModule.Playable {
    /** What a retrigger plays, as the pool knows it; no note has this number. */
    private static final int RETRIGGERED = -1;

    private final HeldNotes held = new HeldNotes();
    private SamplerHabits habits;
    private SamplerLanes lanes;
    private LayerBlend blend;
    private VoicePool<SamplerVoice> pool;
    private Scratch scratch;
    private float[][] out;
    private int declickFrames;
    private long strikes;

    /** Whether a voice waits for its first frame. */
    private boolean isStruck;

    @Override
    public void prepare(Setup setup) {
        habits = SamplerHabits.of(setup);
        lanes = new SamplerLanes(setup);
        LayerReader reader = new LayerReader(setup, habits);
        blend = reader.read();
        declickFrames = Declick.frames(setup.sampleRate());
        scratch = new Scratch(setup.maxFrames());
        BlendedLayers blended = new BlendedLayers(habits.interpolation(), setup.maxFrames());
        BlendedLines lines = new BlendedLines(setup.channels(), setup.maxFrames());
        Prints prints = reader.prints();
        pool = new VoicePool<>(habits.voices(), () -> {
            LayerPair layers = new LayerPair(habits, prints, scratch, blended, lines);
            return new SamplerVoice(layers, scratch, declickFrames);
        });
        out = new float[setup.output(0).channels()][];
        reset();
    }

    @Override
    public void reset() {
        pool.reset();
        held.clear();
        blend.reset();
        strikes = 0;
    }

    @Override
    public void trigger(ParameterSpec momentary) {
        strike(RETRIGGERED, 0, SamplerVoice.VELOCITY_OF_CONTROL);
    }

    @Override
    public void noteOn(int note, double pitch, double velocity) {
        if (habits.noteEnd() == NoteEnd.RING && held.isEmpty()) {
            pool.cutAll();
        }
        held.press(note, pitch, velocity);
        strike(note, pitch - habits.root(), velocity);
    }

    @Override
    public void noteOff(int note) {
        held.lift(note);
        boolean plays = habits.noteEnd() == NoteEnd.PLAY_ON;
        boolean rings = habits.noteEnd() == NoteEnd.RING && held.isEmpty();
        if (!plays && !rings) {
            pool.release(note);
        }
    }

    @Override
    public void choke(int note) {
        held.lift(note);
        pool.choke(note);
    }

    @Override
    public void bend(int note, double semitones) {
        for (int slot = 0; slot < pool.slots(); slot++) {
            if (pool.note(slot) == note) {
                pool.voice(slot).bend(semitones);
            }
        }
    }

    /** A clip that plays on may be slowed down to a standstill, and a loop goes on for ever. */
    @Override
    public long tailFrames() {
        return habits.noteEnd() == NoteEnd.FADE ? declickFrames : Long.MAX_VALUE;
    }

    private void strike(int key, double semitones, double velocity) {
        pool.start(key).strike(semitones, velocity, strikes++);
        isStruck = true;
    }

    @Override
    public Status process(Block block) {
        int sounding = pool.listSounding();
        if (sounding == 0) {
            return Status.SILENT;
        }
        int from = block.from();
        int to = block.to();
        for (int c = 0; c < out.length; c++) {
            out[c] = block.out().channel(c);
        }
        if (isStruck) {
            beginStruck(from);
        }
        if (lanes.isSpeedEven()) {
            playEvenly(sounding, lanes.speed(from), from, to);
        } else {
            play(sounding, from, to);
        }
        level(from, to);
        return Status.SOUNDING;
    }

    private void playEvenly(int sounding, double speed, int from, int to) {
        int written = pool.sounding(0).writeTo(out, speed, from, to) ? 1 : 0;
        if (written == 0) {
            silence(from, to);
        }
        for (int k = written; k < sounding; k++) {
            pool.sounding(k).addTo(out, speed, from, to);
        }
    }

    private void play(int sounding, int from, int to) {
        silence(from, to);
        lanes.fillSpeed(scratch.speed, from, to);
        for (int k = 0; k < sounding; k++) {
            pool.sounding(k).addTo(out, from, to);
        }
    }

    private void silence(int from, int to) {
        for (float[] channel : out) {
            Arrays.fill(channel, from, to, 0);
        }
    }

    private void level(int from, int to) {
        if (lanes.isLevelEven()) {
            float level = lanes.level(from);
            for (int c = 0; c < out.length && level != 1; c++) {
                multiply(out[c], level, from, to);
            }
            return;
        }
        lanes.fillLevel(scratch.fade, from, to);
        for (float[] channel : out) {
            multiply(channel, scratch.fade, from, to);
        }
    }

    private void beginStruck(int frame) {
        isStruck = false;
        for (int slot = 0; slot < pool.slots(); slot++) {
            if (pool.voice(slot).isStruck()) {
                pool.voice(slot).begin(blend, lanes, frame);
            }
        }
        for (int slot = 0; slot < pool.slots(); slot++) {
            if (isChoked(pool.voice(slot))) {
                pool.cut(slot);
            }
        }
    }

    private boolean isChoked(SamplerVoice voice) {
        for (int slot = 0; slot < pool.slots(); slot++) {
            if (pool.voice(slot).isStruck() && voice.isChokedBy(pool.voice(slot))) {
                return true;
            }
        }
        return false;
    }

    private static void multiply(float[] x, float gain, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] *= gain;
        }
    }

    private static void multiply(float[] x, float[] gain, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] *= gain[i];
        }
    }
}
