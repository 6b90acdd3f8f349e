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
import org.downbeat.kit.Decibels;
import org.downbeat.kit.FastMath;

/** {@code y = tanh(drive·x)} at twice the sample rate, so that the overtones it makes do not fold back so soon. */
final class Drive implements AudioModule {
    static final Description DESCRIPTION = Description.effect("drive", "Drive", Purpose.TONE)
            .parameters(ParameterSpec.decibels("drive_db", "Drive")
                    .range(0, 36)
                    .initial(12)
                    .context(TONE)
                    .about("How hard the sound is pressed."))
            .about("Presses the sound against a soft ceiling.");

    private Control drive;
    private float[] gains;
    private HalfBand[] up;
    private HalfBand[] down;

    @Override
    public void prepare(Setup setup) {
        drive = setup.control("drive_db");
        gains = new float[setup.maxFrames()];
        int channels = setup.output(0).channels();
        up = new HalfBand[channels];
        down = new HalfBand[channels];
        for (int c = 0; c < channels; c++) {
            up[c] = new HalfBand();
            down[c] = new HalfBand();
        }
    }

    @Override
    public void reset() {
        for (int c = 0; c < up.length; c++) {
            up[c].clear();
            down[c].clear();
        }
    }

    /** Half the length of either filter, at twice the rate. */
    @Override
    public int latencyFrames() {
        return HalfBand.CENTRE;
    }

    /** The other halves. */
    @Override
    public long tailFrames() {
        return HalfBand.CENTRE + 1;
    }

    @Override
    public Status process(Block block) {
        if (drive.isConstant()) {
            Arrays.fill(gains, block.from(), block.to(), gain(block.from()));
        } else {
            for (int i = block.from(); i < block.to(); i++) {
                gains[i] = gain(i);
            }
        }
        for (int c = 0; c < up.length; c++) {
            run(up[c], down[c], block.in().channel(c), block.out().channel(c), block.from(), block.to());
        }
        return Status.SOUNDING;
    }

    private float gain(int index) {
        return (float) Decibels.toGain(drive.at(index));
    }

    private void run(HalfBand above, HalfBand below, float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            above.push(2 * gains[i] * x[i], 0); // twice as many frames, every other one empty
            below.push(FastMath.tanh(above.even()), FastMath.tanh(above.odd()));
            y[i] = (float) below.even();
        }
    }
}
