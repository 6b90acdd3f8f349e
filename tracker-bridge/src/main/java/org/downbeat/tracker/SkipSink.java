package org.downbeat.tracker;

import java.io.IOException;
import org.downbeat.core.render.BlockSink;

/** Hands on to two sinks what comes behind a frame. */
final class SkipSink implements BlockSink {
    private final BlockSink first;
    private final BlockSink second;
    private long toSkip;

    private SkipSink(long toSkip, BlockSink first, BlockSink second) {
        this.toSkip = toSkip;
        this.first = first;
        this.second = second;
    }

    static BlockSink of(long framesToSkip, BlockSink first, BlockSink second) {
        return new SkipSink(framesToSkip, first, second);
    }

    @Override
    public void write(float[][] channels, int from, int to) throws IOException {
        int start = (int) Math.min(to, from + toSkip);
        toSkip -= start - from;
        if (start < to) {
            first.write(channels, start, to);
            second.write(channels, start, to);
        }
    }
}
