package org.downbeat.modules.synth;

import java.util.Arrays;
import org.downbeat.api.Block;
import org.downbeat.api.Setup;

/** Where the level of an envelope goes: it multiplies the input, or goes out itself when nothing is connected. */
final class LevelOutput {
    private final boolean isMultiplying;

    LevelOutput(Setup setup) {
        isMultiplying = setup.input(0).isConnected();
    }

    /** Whether the output is silence whatever the level is. */
    boolean isMultiplyingSilence(Block block) {
        return isMultiplying && block.in().isSilent();
    }

    /** Writes all channels of the block. */
    void write(Block block, float[] levels) {
        int from = block.from();
        int to = block.to();
        for (int c = 0; c < block.out().channels(); c++) {
            float[] y = block.out().channel(c);
            if (isMultiplying) {
                multiply(block.in().channel(c), levels, y, from, to);
            } else {
                System.arraycopy(levels, from, y, from, to - from);
            }
        }
    }

    /** Writes all channels of the block, at one level. */
    void write(Block block, float level) {
        int from = block.from();
        int to = block.to();
        for (int c = 0; c < block.out().channels(); c++) {
            float[] y = block.out().channel(c);
            if (isMultiplying) {
                multiply(block.in().channel(c), level, y, from, to);
            } else {
                Arrays.fill(y, from, to, level);
            }
        }
    }

    private static void multiply(float[] x, float level, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = x[i] * level;
        }
    }

    private static void multiply(float[] x, float[] levels, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = x[i] * levels[i];
        }
    }
}
