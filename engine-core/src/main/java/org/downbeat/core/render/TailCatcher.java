package org.downbeat.core.render;

import java.io.IOException;

/** Keeps what rings on after the song's end, to lay it over the beginning in a second pass. */
final class TailCatcher implements BlockSink {
    private final long songFrames;
    private final Audio tail;
    private long position;

    TailCatcher(long songFrames, int channels) {
        this.songFrames = songFrames;
        this.tail = new Audio(channels);
    }

    @Override
    public void write(float[][] channels, int from, int to) {
        int first = (int) Math.min(to, Math.max(from, from + songFrames - position));
        position += to - from;
        if (first < to) {
            tail.write(channels, first, to);
        }
    }

    /** A sink that adds what was caught to the first frames it gets, round and round when that is longer than the song. */
    BlockSink wrapOnto(BlockSink sink) {
        return new BlockSink() {
            private float[][] kept = new float[0][];
            private long start;

            @Override
            public void write(float[][] channels, int from, int to) throws IOException {
                if (start == 0) {
                    kept = tail.channels();
                }
                for (int c = 0; c < channels.length; c++) {
                    add(kept[c], channels[c], from, to);
                }
                sink.write(channels, from, to);
                start += to - from;
            }

            private void add(float[] rest, float[] channel, int from, int to) {
                for (long k = start; k < rest.length; k += songFrames) {
                    int end = (int) Math.min(to, from + rest.length - k);
                    for (int i = from; i < end; i++) {
                        channel[i] += rest[(int) k + i - from];
                    }
                }
            }
        };
    }
}
