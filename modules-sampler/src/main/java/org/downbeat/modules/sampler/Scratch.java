package org.downbeat.modules.sampler;

/** Arrays that one voice after the other works in; one value a frame, by index of the block. */
final class Scratch {
    /** How fast the tape runs for a note at the root, 1 = as recorded. */
    final double[] speed;

    /** How far each frame moves the playheads of the voice at hand, 32.32. */
    final long[] steps;

    /** Where the playhead at hand is, 32.32. */
    final long[] at;

    /** Where the sound is that the seam of a loop fades in, 32.32. */
    final long[] seamAt;

    /** What the playhead at hand hears, track by track. */
    final float[][] heard;

    /** What the seam fades in, track by track. */
    final float[][] seam;

    /** The fade of the voice at hand. */
    final float[] fade;

    Scratch(int maxFrames) {
        speed = new double[maxFrames];
        steps = new long[maxFrames];
        at = new long[maxFrames];
        seamAt = new long[maxFrames];
        heard = new float[2][maxFrames];
        seam = new float[2][maxFrames];
        fade = new float[maxFrames];
    }
}
