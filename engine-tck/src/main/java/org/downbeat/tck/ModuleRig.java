package org.downbeat.tck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongToDoubleFunction;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.jspecify.annotations.Nullable;

/**
 * Plays one module by itself, the way the engine does: blocks on the grid, cut at notes, triggers and steps.
 *
 * <pre>{@code
 * float[][] sound = ModuleRig.of(new LowpassFactory())
 *         .input(Signal.noise(1, 0.5))
 *         .set("cutoff_hz", 400)
 *         .step("cutoff_hz", 72_000, 4_000)
 *         .render(96_000);
 * }</pre>
 *
 * <p>Everything is a function of the song frame, so block size and cuts can vary while the music stays the same.
 */
public final class ModuleRig {
    final AudioModuleFactory factory;
    final Description description;
    final Map<String, Sample> samples = new LinkedHashMap<>();
    final Map<String, NavigableMap<Long, Double>> steps = new LinkedHashMap<>();
    final Map<String, LongToDoubleFunction> movements = new LinkedHashMap<>();
    final Map<Integer, Input> inputs = new LinkedHashMap<>();
    private final List<Happening> happenings = new ArrayList<>();
    Map<String, ?> settings = Map.of();
    double sampleRate = 48_000;
    double tempo = 120;
    int blockSize = 128;
    int channels = 2;
    long seed = 1;

    @Nullable
    Long cutSeed;

    Sleep sleep = Sleep.ALLOWED;

    /** Whether silent modules are left out, as in the engine, or called all the same. */
    enum Sleep {
        ALLOWED,
        NEVER
    }

    /** What is connected to an input port; {@code channels} is 0 for as many as the render has. */
    record Input(int channels, Signal signal) {}

    /** Something that happens to the module before a frame; at equal frames by rank, then in the order of writing. */
    record Happening(long frame, int rank, Consumer<AudioModule> act) {}

    private ModuleRig(AudioModuleFactory factory) {
        this.factory = factory;
        this.description = factory.describe();
    }

    /** A rig at 48 kHz, stereo, blocks of 128 frames and 120 bpm, with nothing connected and every control initial. */
    public static ModuleRig of(AudioModuleFactory factory) {
        return new ModuleRig(factory);
    }

    /** Frames a second. */
    public ModuleRig sampleRate(double hertz) {
        sampleRate = hertz;
        return this;
    }

    /** Frames a block: a multiple of {@link Block#GRID}. */
    public ModuleRig blockSize(int frames) {
        if (frames <= 0 || !Block.isOnGrid(frames)) {
            throw new IllegalArgumentException("A block has a multiple of " + Block.GRID + " frames, not " + frames);
        }
        blockSize = frames;
        return this;
    }

    /** Channels of the render: 1 mono, 2 stereo. */
    public ModuleRig channels(int count) {
        channels = count;
        return this;
    }

    /** Beats a minute; beat 0 is at frame 0. */
    public ModuleRig tempo(double beatsPerMinute) {
        tempo = beatsPerMinute;
        return this;
    }

    /** The seed of the module's own randomness. */
    public ModuleRig seed(long value) {
        seed = value;
        return this;
    }

    /** What is not a number in time, as in a song. */
    public ModuleRig settings(Map<String, ?> tree) {
        settings = tree;
        return this;
    }

    /** Adds a clip to the library. */
    public ModuleRig sample(Sample sample) {
        samples.put(sample.name(), sample);
        return this;
    }

    /** Connects a signal as wide as the render to input port 0. */
    public ModuleRig input(Signal signal) {
        return input(0, 0, signal);
    }

    /** Connects a signal of one channel to input port 0. */
    public ModuleRig monoInput(Signal signal) {
        return input(0, 1, signal);
    }

    /** Connects a signal of {@code width} channels to an input port; a width of 0 is that of the render. */
    public ModuleRig input(int port, int width, Signal signal) {
        inputs.put(port, new Input(width, signal));
        return this;
    }

    /** Leaves an input port unconnected. */
    ModuleRig unplugged(int port) {
        inputs.remove(port);
        return this;
    }

    /** A control's value from the beginning. */
    public ModuleRig set(String parameter, double value) {
        return step(parameter, 0, value);
    }

    /** A control's value from a frame on. */
    public ModuleRig step(String parameter, long frame, double value) {
        ParameterSpec spec = spec(parameter);
        steps.computeIfAbsent(spec.id(), id -> new TreeMap<>()).put(frame, spec.clamp(value));
        return this;
    }

    /** A control that moves at every frame; values outside its range are clamped. Its steps no longer count. */
    public ModuleRig move(String parameter, LongToDoubleFunction valueAtFrame) {
        ParameterSpec spec = spec(parameter);
        movements.put(spec.id(), frame -> spec.clamp(valueAtFrame.applyAsDouble(frame)));
        return this;
    }

    /** A note from a frame to another. */
    public ModuleRig note(long from, long to, int note, double velocity) {
        return noteOn(from, note, velocity).noteOff(to, note);
    }

    /** Starts a note. Modules that play no notes do not hear it. */
    public ModuleRig noteOn(long frame, int note, double velocity) {
        return playing(frame, 1, player -> player.noteOn(note, note, velocity));
    }

    /** Ends a note; before anything else of its frame. */
    public ModuleRig noteOff(long frame, int note) {
        return playing(frame, 0, player -> player.noteOff(note));
    }

    /** Cuts a note short; before anything else of its frame. */
    public ModuleRig choke(long frame, int note) {
        return playing(frame, 0, player -> player.choke(note));
    }

    /** Bends a note. */
    public ModuleRig bend(long frame, int note, double semitones) {
        return playing(frame, 1, player -> player.bend(note, semitones));
    }

    /** Fires a momentary control. */
    public ModuleRig trigger(long frame, String parameter) {
        ParameterSpec spec = spec(parameter);
        happenings.add(new Happening(frame, 1, module -> module.trigger(spec)));
        return this;
    }

    private ModuleRig playing(long frame, int rank, Consumer<AudioModule.Playable> act) {
        happenings.add(new Happening(frame, rank, module -> {
            if (module instanceof AudioModule.Playable player) {
                act.accept(player);
            }
        }));
        return this;
    }

    /** Cuts blocks at random frames as well, about every 20; the sound may not change. */
    public ModuleRig cuts(long randomSeed) {
        cutSeed = randomSeed;
        return this;
    }

    /** Calls the module even when it said that it is silent. */
    ModuleRig sleepless() {
        sleep = Sleep.NEVER;
        return this;
    }

    /**
     * Makes a module, plays it from frame 0 and closes it.
     *
     * @return the channels of its output ports, one port after the other
     */
    public float[][] render(int frames) {
        try (ModuleRun run = open()) {
            return run.play(frames);
        }
    }

    /** Makes and prepares a module, to be played piece by piece. */
    public ModuleRun open() {
        return open(factory.create());
    }

    /** Prepares a module there is, to be played from frame 0. */
    ModuleRun open(AudioModule module) {
        return new ModuleRun(this, module);
    }

    /** What happens, in order. */
    List<Happening> happenings() {
        List<Happening> sorted = new ArrayList<>(happenings);
        sorted.sort(Comparator.comparingLong(Happening::frame).thenComparingInt(Happening::rank));
        return sorted;
    }

    private ParameterSpec spec(String parameter) {
        return description
                .parameter(parameter)
                .orElseThrow(() -> new IllegalArgumentException("Module '" + description.id() + "' has no parameter '"
                        + parameter + "'; it has "
                        + description.parameters().stream()
                                .map(ParameterSpec::id)
                                .toList()));
    }
}
