package org.downbeat.core.render;

import org.downbeat.api.Bus;
import org.jspecify.annotations.Nullable;

/**
 * What arrives at one input: silence, the buffers of the one output that feeds it, or the sum of several in declared
 * order.
 */
final class InputPort {
    private final WireEnd[] wires;
    private final WireEnd[] sounding;
    private final float[][] channels;
    private final Bus.Feed feed;
    private final boolean passesThrough;

    /** What is read where it is, without any delay. */
    private final @Nullable OutputPort direct;

    /**
     * @param wires in declared order
     * @param mix buffers to sum into, as many as the port is wide; unused when {@link #passesThrough}
     */
    InputPort(WireEnd[] wires, float[][] mix) {
        this.wires = wires;
        this.sounding = new WireEnd[wires.length];
        this.passesThrough = passesThrough(wires, mix.length);
        this.channels = passesThrough ? wires[0].channels(mix.length) : mix;
        this.direct = passesThrough && wires[0].isImmediate() ? wires[0].source() : null;
        this.feed = new Bus.Feed(channels);
        if (direct != null) {
            direct.addListener(feed);
        }
    }

    /** Whether the one wire of a port can be read where it is, without a mix. */
    static boolean passesThrough(WireEnd[] wires, int width) {
        return wires.length == 1 && wires[0].carries(width);
    }

    Bus bus() {
        return feed.bus();
    }

    /** Makes a block ready; returns whether it is silent. */
    boolean gather(int n) {
        if (direct != null) {
            return direct.isSilent();
        }
        if (passesThrough) {
            return tell(wires[0].advance(n));
        }
        int count = 0;
        for (WireEnd wire : wires) {
            if (!wire.advance(n)) {
                sounding[count++] = wire;
            }
        }
        for (int c = 0; c < channels.length; c++) {
            Summing.sum(sounding, count, c, channels[c], n);
        }
        return tell(count == 0);
    }

    private boolean tell(boolean isSilent) {
        if (isSilent) {
            feed.silent();
        } else {
            feed.sounding();
        }
        return isSilent;
    }

    /** The buffers of the one output that is read where it is; null where there is none. */
    float @Nullable [][] direct() {
        return direct == null ? null : channels;
    }
}
