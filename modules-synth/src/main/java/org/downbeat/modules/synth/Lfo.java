package org.downbeat.modules.synth;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;

/**
 * A slow wave, as a function of the song's position: cycles begin with the song, wherever a render is cut.
 *
 * <p>In hertz its turns are {@code t = t₀ + (frame − frame₀)·rate / sr}, counted from the frame where the rate last
 * changed, so that a change bends the movement and does not break it. In beats they are {@code t = beat / length}, so that
 * it stays with the song's bars whatever the tempo does.
 */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class Lfo implements AudioModule {
    private static final int BEATS = 1;
    private static final int UPWARDS = 1;

    private Control shape;
    private Control sync;
    private Control rate;
    private Control length;
    private Control phase;
    private Control amount;
    private Control range;
    private double[] turns;
    private double sampleRate;
    private long seed;

    private long changeFrame;
    private double changeTurns;
    private float hertz;
    private double turnsPerFrame;

    @Override
    public void prepare(Setup setup) {
        shape = setup.control("shape");
        sync = setup.control("sync");
        rate = setup.control("rate_hz");
        length = setup.control("length_beats");
        phase = setup.control("phase");
        amount = setup.control("amount");
        range = setup.control("range");
        turns = new double[setup.maxFrames()];
        sampleRate = setup.sampleRate();
        seed = setup.seed();
        reset();
    }

    @Override
    public void reset() {
        changeFrame = 0;
        changeTurns = 0;
        hertz = 0;
    }

    /** It never ends. */
    @Override
    public long tailFrames() {
        return Long.MAX_VALUE;
    }

    @Override
    public Status process(Block block) {
        float[] y = block.out().channel(0);
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = block.controlEnd(i);
            countSeconds(block.frameOfIndexZero(), i, end);
            if (sync.held(i) == BEATS) {
                countBeats(block, i, end);
            }
            add(phase.values(), turns, i, end);
            Movement.of(shape.held(i)).draw(turns, seed, y, i, end);
            scale(y, amount.values(), i, end);
            if (range.held(i) == UPWARDS) {
                lift(y, amount.values(), i, end);
            }
        }
        return Status.SOUNDING;
    }

    /** Counted even when beats are asked for, so that going back finds seconds where they would have been. */
    private void countSeconds(long frameOfIndexZero, int from, int to) {
        for (int i = from; i < to; i++) {
            long frame = frameOfIndexZero + i;
            if (rate.at(i) != hertz) {
                changeRate(frame, rate.at(i));
            }
            turns[i] = changeTurns + (frame - changeFrame) * turnsPerFrame;
        }
    }

    /** The first rate has been there since the song began, even if the render begins later. */
    private void changeRate(long frame, float newHertz) {
        if (hertz != 0) {
            changeTurns += (frame - changeFrame) * turnsPerFrame;
            changeFrame = frame;
        }
        hertz = newHertz;
        turnsPerFrame = newHertz / sampleRate;
    }

    /** From the beat and the tempo at the grid line: asking for the beat of every frame would cost more than the wave. */
    private void countBeats(Block block, int from, int to) {
        int line = from & -Block.GRID;
        double beat = block.beat(line);
        double beatsPerFrame = block.tempo(line) / (60 * sampleRate);
        for (int i = from; i < to; i++) {
            turns[i] = (beat + (i - line) * beatsPerFrame) / length.at(i);
        }
    }

    private static void add(float[] phase, double[] turns, int from, int to) {
        for (int i = from; i < to; i++) {
            turns[i] += phase[i];
        }
    }

    private static void scale(float[] y, float[] amount, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] *= amount[i];
        }
    }

    /** From −a…a to 0…a. */
    private static void lift(float[] y, float[] amount, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = 0.5f * (y[i] + amount[i]);
        }
    }
}
