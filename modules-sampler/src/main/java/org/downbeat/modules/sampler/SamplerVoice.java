package org.downbeat.modules.sampler;

import java.util.Arrays;
import org.downbeat.kit.Fade;
import org.downbeat.kit.FastMath;
import org.downbeat.kit.VoicePool;

/**
 * One note: a pair of layers under one fade.
 *
 * <p>What it plays is fixed when it begins; the tape's speed, transposition and level go on moving. A voice that has come
 * to its end stays silent until its next note.
 */
final class SamplerVoice implements VoicePool.Voice {
    /** How fast clips can pass: the highest playback rate, three octaves up. */
    static final double MAX_SPEED = 64;

    /** As a strike: as hard as the velocity control says. */
    static final double VELOCITY_OF_CONTROL = 0;

    private enum State {
        SILENT,
        /** Struck, and waiting for its first frame. */
        STRUCK,
        PLAYING
    }

    private final Scratch scratch;
    private final int declickFrames;
    private final LayerPair layers;
    private final Fade fade = new Fade();
    private State state = State.SILENT;
    private double semitones;
    private double speed;
    private double velocity;
    private double level;
    private int chokeGroup;
    private long strike;

    /**
     * Makes a silent voice.
     *
     * @param layers what it plays
     * @param scratch where it works, as do its layers
     */
    SamplerVoice(LayerPair layers, Scratch scratch, int declickFrames) {
        this.layers = layers;
        this.scratch = scratch;
        this.declickFrames = declickFrames;
    }

    /**
     * Is struck; {@link #begin} follows before the first frame.
     *
     * @param pitch distance from the root, in semitones
     * @param strength velocity 1–127, or {@link #VELOCITY_OF_CONTROL}
     * @param number counts strikes
     */
    void strike(double pitch, double strength, long number) {
        state = State.STRUCK;
        semitones = pitch;
        velocity = strength;
        strike = number;
        chokeGroup = 0;
        bend(0);
        fade.jump(1);
    }

    /** Chooses layers, windows and level by the controls of its first frame. */
    void begin(LayerBlend blend, SamplerLanes lanes, int frame) {
        double hardness = velocity > 0 ? velocity : lanes.velocity.at(frame);
        int v = (int) Math.rint(Math.min(127, Math.max(1, hardness)));
        double softness = 1 - v / 127.0;
        level = Math.max(0, softness * lanes.softGain.at(frame) + (1 - softness) * lanes.hardGain.at(frame));
        double length = lanes.length.at(frame);
        double start = lanes.start.at(frame) + softness * lanes.softOffset.at(frame);
        blend.choose(v, lanes.crossfade.at(frame));
        layers.start(blend, length, start, level);
        chokeGroup = blend.chokeGroup();
    }

    /** Whether it was struck and has not begun. */
    boolean isStruck() {
        return state == State.STRUCK;
    }

    /** Whether another voice of its choke group was struck later. */
    boolean isChokedBy(SamplerVoice other) {
        return chokeGroup > 0 && chokeGroup == other.chokeGroup && strike < other.strike;
    }

    /** Moves its pitch by semitones from where it was struck. */
    void bend(double by) {
        speed = FastMath.exp2((semitones + by) / 12);
    }

    /** Adds frames {@code from} to {@code to} to the output, at one speed of the tape. */
    void addTo(float[][] out, double tape, int from, int to) {
        long step = step(tape, speed);
        layers.follow(step);
        if (step > 0 && fade.isSettled() && layers.isReady(step, to - from)) {
            state = State.PLAYING;
            layers.addReadyTo(out, step, from, to);
            stopAtEnd();
        } else {
            Arrays.fill(scratch.steps, from, to, step);
            addInSteps(out, from, to);
        }
    }

    /** As {@link #addTo(float[][], double, int, int)} a silent output, if it can be had cheaper; returns whether it could. */
    boolean writeTo(float[][] out, double tape, int from, int to) {
        long step = step(tape, speed);
        boolean canWrite = step > 0 && fade.isSettled() && layers.isBlendReady(step, to - from);
        if (canWrite) {
            state = State.PLAYING;
            layers.writeBlendTo(out, step, from, to);
            stopAtEnd();
        }
        return canWrite;
    }

    /** Adds frames {@code from} to {@code to} to the output, at the speeds of the tape in {@link Scratch#speed}. */
    void addTo(float[][] out, int from, int to) {
        layers.leavePrints();
        fillSteps(scratch.speed, speed, scratch.steps, from, to);
        addInSteps(out, from, to);
    }

    private void addInSteps(float[][] out, int from, int to) {
        state = State.PLAYING;
        boolean fades = !fade.isSettled();
        if (fades) {
            fade.fill(scratch.fade, from, to);
        }
        layers.addInStepsTo(out, fades, from, to);
        stopAtEnd();
    }

    private void stopAtEnd() {
        if (fade.isClosed() || !layers.isSounding()) {
            stop();
        }
    }

    private static void fillSteps(double[] tape, double speed, long[] steps, int from, int to) {
        for (int i = from; i < to; i++) {
            steps[i] = step(tape[i], speed);
        }
    }

    /** How far a frame moves a playhead, 32.32. */
    private static long step(double tape, double speed) {
        return (long) (Math.min(MAX_SPEED, tape * speed) * 0x1p32);
    }

    @Override
    public boolean isSounding() {
        return state != State.SILENT;
    }

    @Override
    public double level() {
        return level * fade.level();
    }

    @Override
    public void release() {
        cut();
    }

    @Override
    public void cut() {
        if (state == State.STRUCK) {
            stop();
        } else {
            fade.move(0, declickFrames);
        }
    }

    @Override
    public void stop() {
        state = State.SILENT;
        layers.stop();
    }
}
