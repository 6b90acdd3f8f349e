package org.downbeat.core.render;

import java.util.Arrays;

/** A sink that keeps everything in memory, growing as it goes. */
public final class Audio implements BlockSink {
    private float[][] channels;
    private int frames;

    /** An empty buffer of so many channels. */
    public Audio(int channelCount) {
        channels = new float[channelCount][4096];
    }

    @Override
    public void write(float[][] block, int from, int to) {
        int count = to - from;
        if (frames + count > channels[0].length) {
            int capacity = Math.max(frames + count, channels[0].length * 2);
            for (int c = 0; c < channels.length; c++) {
                channels[c] = Arrays.copyOf(channels[c], capacity);
            }
        }
        for (int c = 0; c < channels.length; c++) {
            System.arraycopy(block[c], from, channels[c], frames, count);
        }
        frames += count;
    }

    /** Length in frames. */
    public int frames() {
        return frames;
    }

    /** The samples so far, one array of exactly {@link #frames()} a channel; a copy. */
    public float[][] channels() {
        float[][] copy = new float[channels.length][];
        for (int c = 0; c < copy.length; c++) {
            copy[c] = Arrays.copyOf(channels[c], frames);
        }
        return copy;
    }
}
