package org.downbeat.core.render;

import java.util.Arrays;
import org.downbeat.api.Bus;

/** The buffers that a node writes at one port, and whether the block in them is silent. */
final class OutputPort {
    final float[][] channels;
    final Bus bus;
    boolean silent = true;

    OutputPort(float[][] channels) {
        this.channels = channels;
        this.bus = new Bus.Feed(channels).bus();
    }

    void clear(int from, int to) {
        for (float[] channel : channels) {
            Arrays.fill(channel, from, to, 0f);
        }
    }
}
