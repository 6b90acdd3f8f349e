package org.downbeat.cli.guide;

import static org.downbeat.api.MusicalContext.DYNAMICS;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;
import org.downbeat.kit.FastMath;
import org.downbeat.kit.Rest;

/** A level that never jumps: it follows its control within some 5 ms. */
final class SmoothLevel implements AudioModule {
    static final Description DESCRIPTION = Description.effect("smooth_level", "Smooth Level", Purpose.DYNAMICS)
            .parameters(ParameterSpec.ratio("level", "Level")
                    .range(0, 2)
                    .initial(1)
                    .context(DYNAMICS)
                    .about("How loud."))
            .about("Turns the sound up and down without a click.");

    private Control level;
    private double follow;
    private double now;
    private boolean hasBegun;
    private float[] gain;

    @Override
    public void prepare(Setup setup) {
        level = setup.control("level");
        follow = 1 - FastMath.exp(-1 / (0.005 * setup.sampleRate()));
        gain = new float[setup.maxFrames()];
        reset();
    }

    @Override
    public void reset() {
        hasBegun = false;
    }

    @Override
    public Status process(Block block) {
        if (!hasBegun) {
            now = level.at(block.from());
            hasBegun = true;
        }
        for (int i = block.from(); i < block.to(); i++) {
            if (Block.isOnGrid(i)) {
                now = Rest.settle(now);
            }
            now += follow * (level.at(i) - now);
            gain[i] = (float) now;
        }
        for (int c = 0; c < block.out().channels(); c++) {
            float[] x = block.in().channel(c);
            float[] y = block.out().channel(c);
            for (int i = block.from(); i < block.to(); i++) {
                y[i] = gain[i] * x[i];
            }
        }
        return Status.SOUNDING;
    }
}
