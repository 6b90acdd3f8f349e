package org.downbeat.core.render;

import java.util.Arrays;
import org.downbeat.api.Bus;
import org.jspecify.annotations.Nullable;

/** The buffers that a node writes at one port, and whether the block in them is silent. */
final class OutputPort {
    final float[][] channels;
    final Bus bus;

    /** What may stand for the buffers; null where they are always written. */
    final @Nullable Weighed weighed;

    private Bus.Feed[] listeners = {};
    private boolean silent = true;

    OutputPort(float[][] channels, @Nullable Weighed weighed) {
        this.channels = channels;
        this.weighed = weighed;
        this.bus = new Bus.Feed(channels).bus();
    }

    /** Lets one that reads these buffers know from now on whether they are silent. */
    void addListener(Bus.Feed listener) {
        listeners = Arrays.copyOf(listeners, listeners.length + 1);
        listeners[listeners.length - 1] = listener;
        tell();
    }

    boolean isSilent() {
        return silent;
    }

    void setSilent(boolean now) {
        if (silent != now) {
            silent = now;
            tell();
        }
    }

    private void tell() {
        for (Bus.Feed listener : listeners) {
            if (silent) {
                listener.silent();
            } else {
                listener.sounding();
            }
        }
    }

    void clear(int from, int to) {
        for (float[] channel : channels) {
            Arrays.fill(channel, from, to, 0f);
        }
    }
}
