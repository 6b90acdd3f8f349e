package org.downbeat.cli.guide;

import static org.downbeat.api.MusicalContext.TONE;

import java.util.Arrays;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;
import org.downbeat.kit.FastMath;
import org.downbeat.kit.Rest;

/** A one-pole low-pass: {@code s = k·s + (1 − k)·x} with {@code k = exp(−2π·fc/sr)}, for each channel. */
final class Warmth implements AudioModule {
    static final Description DESCRIPTION = Description.effect("warmth", "Warmth", Purpose.TONE)
            .parameters(ParameterSpec.hertz("cutoff_hz", "Cutoff")
                    .initial(2_000)
                    .context(TONE)
                    .about("Frequency where highs start to roll off."))
            .about("Takes the edge off.");

    private Control cutoff;
    private double sampleRate;
    private double[] states;

    @Override
    public void prepare(Setup setup) {
        cutoff = setup.control("cutoff_hz");
        sampleRate = setup.sampleRate();
        states = new double[setup.output(0).channels()];
    }

    @Override
    public void reset() {
        Arrays.fill(states, 0);
    }

    /** Until the lowest cutoff is 100 dB down: ln(1e5) time constants. */
    @Override
    public long tailFrames() {
        return (long)
                Math.ceil(11.52 * sampleRate / (2 * Math.PI * cutoff.spec().min()));
    }

    @Override
    public Status process(Block block) {
        if (block.in().isSilent() && Rest.isReached(states)) {
            return Status.SILENT;
        }
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = block.controlEnd(i);
            if (Block.isOnGrid(i)) {
                Rest.settle(states);
            }
            double keep = FastMath.exp(-2 * Math.PI * cutoff.held(i) / sampleRate);
            for (int c = 0; c < states.length; c++) {
                states[c] = run(block.in().channel(c), block.out().channel(c), keep, states[c], i, end);
            }
        }
        return Status.SOUNDING;
    }

    private static double run(float[] x, float[] y, double keep, double state, int from, int to) {
        double s = state;
        for (int i = from; i < to; i++) {
            s = keep * s + (1 - keep) * x[i];
            y[i] = (float) s;
        }
        return s;
    }
}
