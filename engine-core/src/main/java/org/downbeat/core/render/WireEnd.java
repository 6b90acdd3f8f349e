package org.downbeat.core.render;

import org.jspecify.annotations.Nullable;

/** Where a wire arrives: the signal of an output, brought in time with its neighbours and to the width of its input. */
final class WireEnd {
    private final OutputPort source;
    private final @Nullable DelayLine delay;
    private final float[][] signal;
    private final float @Nullable [] average;
    private final @Nullable Weighed weighed;

    /**
     * @param source the output it comes from
     * @param delayFrames how long to hold it back
     * @param width how wide the input is: 1 averages what is wider
     * @param maxFrames longest block
     */
    WireEnd(OutputPort source, int delayFrames, int width, int maxFrames) {
        this.source = source;
        this.delay = delayFrames == 0 ? null : new DelayLine(delayFrames, source.channels.length, maxFrames);
        this.signal = delay == null ? source.channels : delay.output();
        this.average = width == 1 && signal.length > 1 ? new float[maxFrames] : null;
        this.weighed = source.weighed;
    }

    OutputPort source() {
        return source;
    }

    /** Whether the source's own samples arrive, without delay or averaging. */
    boolean isImmediate() {
        return delay == null && average == null;
    }

    /** Whether an input of a width can read the signal where it is; a mono signal serves every width. */
    boolean carries(int width) {
        return signal.length == width || signal.length == 1;
    }

    /** The samples for an input of a width. */
    float[][] channels(int width) {
        float[][] channels = new float[width][];
        for (int c = 0; c < width; c++) {
            channels[c] = channel(c);
        }
        return channels;
    }

    /** Takes the source's next block; returns whether it is silent. */
    boolean advance(int n) {
        boolean silent = delay == null ? source.isSilent() : delay.run(source.channels, source.isSilent(), n);
        if (average != null && !silent) {
            Kernels.copy(signal[0], average, 0, n);
            for (int c = 1; c < signal.length; c++) {
                Kernels.add(average, signal[c], 0, n);
            }
            Kernels.scale(average, 1f / signal.length, 0, n);
        }
        return silent;
    }

    /** The samples for channel {@code c} of the input; a mono signal serves all. */
    float[] channel(int c) {
        if (average != null) {
            return average;
        }
        return signal.length == 1 ? signal[0] : signal[c];
    }

    /** What to weigh for channel {@code c}: the source's own input where its output was not written. */
    float[] signal(int c) {
        return weighed != null && weighed.isOn() ? weighed.input(c) : channel(c);
    }

    float level() {
        return weighed != null && weighed.isOn() ? weighed.level() : 1;
    }

    /** The share of a side in its own channel. */
    float own(int c) {
        return weighed != null && weighed.isOn() ? weighed.own(c) : 1;
    }

    /** The share of the other side in a channel. */
    float other(int c) {
        return weighed != null && weighed.isOn() ? weighed.other(c) : 0;
    }
}
