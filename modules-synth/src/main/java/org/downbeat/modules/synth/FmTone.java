package org.downbeat.modules.synth;

import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.Sine;

/**
 * Frequency modulation with two operators (Chowning 1973), written as phase modulation:
 *
 * <pre>
 * m[n] = sin(2π·ratio·phase + feedback·π·(m[n−1] + m[n−2])/2)
 * y[n] = sin(2π·phase + index·m[n])
 * </pre>
 *
 * <p>The mean of two frames keeps strong feedback from oscillating at half the sample rate.
 */
final class FmTone implements Tone {
    /** A radian, in units of the {@code int} phase. */
    private static final double RADIAN = 0x1p32 / (2 * Math.PI);

    /** Full feedback: the mean of two frames times π radians. */
    private static final double FULL_FEEDBACK = RADIAN * Math.PI / 2;

    private final Control ratio;
    private final Control index;
    private final Control feedback;
    private final int[] phases;
    private final float[] modulator;
    private long carrierPhase;
    private long modulatorPhase;
    private float last;
    private float lastButOne;

    FmTone(Setup setup) {
        ratio = setup.control(FmFactory.RATIO.id());
        index = setup.control(FmFactory.INDEX.id());
        feedback = setup.control(FmFactory.FEEDBACK.id());
        phases = new int[setup.maxFrames()];
        modulator = new float[setup.maxFrames()];
    }

    @Override
    public void start(long serial) {
        carrierPhase = 0;
        modulatorPhase = 0;
        last = 0;
        lastButOne = 0;
    }

    @Override
    public Image render(Block block, Pitch pitch, float[] middle, float[] side) {
        int from = block.from();
        int to = block.to();
        modulatorPhase = pitch.run(modulatorPhase, ratio.values(), phases, from, to);
        modulate(from, to);
        carrierPhase = pitch.run(carrierPhase, 1, phases, from, to);
        bend(phases, modulator, index.values(), middle, from, to);
        return Image.CENTRED;
    }

    private void modulate(int from, int to) {
        if (feedback.isConstant() && feedback.at(from) == 0) {
            Sine.of(phases, modulator, from, to);
        } else {
            modulateWithFeedback(phases, feedback.values(), modulator, from, to);
        }
        lastButOne = to - from > 1 ? modulator[to - 2] : last;
        last = modulator[to - 1];
    }

    private void modulateWithFeedback(int[] phase, float[] amounts, float[] out, int from, int to) {
        float m1 = last;
        float m2 = lastButOne;
        for (int i = from; i < to; i++) {
            float m = Sine.at(phase[i] + (int) (FULL_FEEDBACK * amounts[i] * (m1 + m2)));
            out[i] = m;
            m2 = m1;
            m1 = m;
        }
    }

    private static void bend(int[] phase, float[] modulator, float[] index, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            // Through long, because several turns do not fit an int.
            out[i] = Sine.at(phase[i] + (int) (long) (RADIAN * index[i] * modulator[i]));
        }
    }
}
