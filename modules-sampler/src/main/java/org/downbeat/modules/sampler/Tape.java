package org.downbeat.modules.sampler;

/** What a playhead can move through. */
interface Tape {
    /** One track when both sides are the same, else two. */
    int tracks();

    /** Reads every track, see {@link org.downbeat.kit.Interpolation#read}. */
    void read(long[] at, long[] steps, float[][] out, int from, int to);
}
