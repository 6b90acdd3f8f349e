package org.downbeat.core.render;

/**
 * Decides where a tail ends: after the first quarter of a second, counted from the end of the song, whose sample peak is
 * below the floor. It looks at song frames only, so that the block size cannot move the end.
 */
final class TailGate {
    private final long window;
    private final double floor;
    private final long last;
    private long windowEnd;
    private float peak;

    /**
     * @param songFrames where the tail starts
     * @param maxFrames its greatest length
     * @param floorDbfs sample peak that counts as quiet
     */
    TailGate(long songFrames, long maxFrames, double floorDbfs, double sampleRate) {
        window = Math.max(1, Math.round(sampleRate / 4));
        floor = StrictMath.pow(10, floorDbfs / 20);
        last = songFrames + maxFrames;
        windowEnd = Math.min(last, songFrames + window);
    }

    /** The greatest length the render can come to. */
    long last() {
        return last;
    }

    /** How many of the frames {@code from..to}, the first of which is song frame {@code start}, belong to the render. */
    int admit(float[][] channels, int from, int to, long start) {
        int i = from;
        while (i < to) {
            int end = (int) Math.min(to, from + windowEnd - start);
            for (float[] channel : channels) {
                peak = Math.max(peak, Kernels.peak(channel, i, end));
            }
            i = end;
            if (start + i - from == windowEnd) {
                if (peak < floor || windowEnd == last) {
                    return i - from;
                }
                peak = 0;
                windowEnd = Math.min(last, windowEnd + window);
            }
        }
        return to - from;
    }
}
