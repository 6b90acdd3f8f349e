package org.example;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.Phase;
import org.downbeat.kit.Sine;

/** Lets the sound swell and fade: {@code y = x·(1 − depth·(1 + sin φ)/2)}, where φ turns at the rate. */
final class {{class}} implements AudioModule {
    private Control rate;
    private Control depth;
    private double stepPerHertz;
    private long phase;
    private float[] gain;

    @Override
    public void prepare(Setup setup) {
        rate = setup.control("rate_hz");
        depth = setup.control("depth");
        stepPerHertz = Phase.perHertz(setup.sampleRate());
        gain = new float[setup.maxFrames()];
        reset();
    }

    @Override
    public void reset() {
        phase = 0;
    }

    @Override
    public Status process(Block block) {
        for (int i = block.from(); i < block.to(); i++) {
            gain[i] = 1 - depth.at(i) * (0.5f + 0.5f * Sine.at((int) (phase >>> 32)));
            phase += (long) (rate.at(i) * stepPerHertz);
        }
        for (int c = 0; c < block.out().channels(); c++) {
            float[] x = block.in().channel(c);
            float[] y = block.out().channel(c);
            for (int i = block.from(); i < block.to(); i++) {
                y[i] = x[i] * gain[i];
            }
        }
        return Status.SOUNDING;
    }
}
