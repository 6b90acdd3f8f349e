package org.downbeat.core.render;

import java.util.Arrays;

/** Where sound leaves the graph: the mix, or a stem; brought in time with the other taps and to the render's width. */
final class OutputTap {
    private final WireEnd wire;
    private final float[][] channels;

    OutputTap(WireEnd wire, int width, int maxFrames) {
        this.wire = wire;
        this.channels = new float[width][maxFrames];
    }

    /** The block that {@link #run} made ready. */
    float[][] channels() {
        return channels;
    }

    /** Takes a block; returns the first index of a sample that is no sound, {@code n} when there is none. */
    int run(int n) {
        if (wire.advance(n)) {
            for (float[] channel : channels) {
                Arrays.fill(channel, 0, n, 0f);
            }
            return n;
        }
        int bad = n;
        for (int c = 0; c < channels.length; c++) {
            Kernels.copyWithoutNegativeZero(wire.channel(c), channels[c], 0, n);
            if (!Float.isFinite(Kernels.peak(channels[c], 0, n))) {
                bad = Math.min(bad, Kernels.firstNotFinite(channels[c], 0, n));
            }
        }
        return bad;
    }

    /** Replaces samples that are no sound by silence. */
    void clean(int n) {
        for (float[] channel : channels) {
            for (int i = 0; i < n; i++) {
                channel[i] = Float.isFinite(channel[i]) ? channel[i] : 0f;
            }
        }
    }
}
