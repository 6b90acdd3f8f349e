package org.downbeat.modules.synth;

import org.downbeat.api.Block;
import org.downbeat.api.Setup;
import org.downbeat.kit.Phase;
import org.downbeat.kit.Sine;

/**
 * A sine: {@code sin(2π·phase)}, phase 0 at its first frame.
 *
 * <p>A pitch that has not moved when a {@linkplain SteadySine line} comes is drawn from there until it moves; everything
 * else is computed frame by frame. Which it is depends on the frames of the song alone.
 */
final class SineTone implements Tone {
    private final SteadySine steady;
    private final int[] phases;
    private long phase;
    private double step;
    private boolean isSteady;

    SineTone(Setup setup) {
        steady = new SteadySine(setup.maxFrames());
        phases = new int[setup.maxFrames()];
    }

    @Override
    public void start(long serial) {
        phase = 0;
        step = Double.NaN;
        isSteady = false;
    }

    @Override
    public Image render(Block block, Pitch pitch, float[] middle, float[] side) {
        long zero = block.frameOfIndexZero();
        for (int i = block.from(), end; i < block.to(); i = end) {
            int since = SteadySine.since(zero, i);
            int line = Math.min(block.to(), i + SteadySine.LINE - since);
            isSteady = pitch.step(i) == step && (isSteady || since == 0);
            end = isSteady ? pitch.endOfStep(i, line) : line;
            step = pitch.step(end - 1);
            if (isSteady) {
                drawSteady(middle, zero, i, end);
            } else {
                draw(pitch, middle, i, end);
            }
        }
        return Image.CENTRED;
    }

    private void drawSteady(float[] out, long zero, int from, int to) {
        long each = (long) step;
        steady.tune(each);
        steady.draw(phase, out, zero, from, to);
        phase += each * (to - from);
    }

    private void draw(Pitch pitch, float[] out, int from, int to) {
        if (pitch.isSteady()) {
            phase = Sine.of(phase, step, out, from, to);
        } else {
            phase = Phase.run(phase, pitch.steps(), 1, phases, from, to);
            Sine.of(phases, out, from, to);
        }
    }
}
