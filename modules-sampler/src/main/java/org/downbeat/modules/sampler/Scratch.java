package org.downbeat.modules.sampler;

/** Arrays that one voice after the other works in; one value a frame, by index of the block. */
final class Scratch {
    /** How fast the tape runs for a note at the root, 1 = as recorded. */
    final double[] speed;

    /** How far each frame moves the playheads of the voice at hand, 32.32. */
    final long[] steps;

    /** Where the playhead of the first layer is, 32.32. */
    final long[] firstAt;

    /** Where the playhead of the second layer is, 32.32. */
    final long[] secondAt;

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
        firstAt = new long[maxFrames];
        secondAt = new long[maxFrames];
        seamAt = new long[maxFrames];
        heard = new float[2][maxFrames];
        seam = new float[2][maxFrames];
        fade = new float[maxFrames];
    }

    /** Adds what is heard to the output, a mono clip to all channels; faded when {@code fades}. */
    void addHeard(float[][] out, int tracks, float gain, boolean fades, int from, int to) {
        for (int c = 0; c < out.length; c++) {
            float[] track = heard[Math.min(c, tracks - 1)];
            if (fades) {
                add(track, gain, fade, out[c], from, to);
            } else {
                add(track, gain, out[c], from, to);
            }
        }
    }

    private static void add(float[] x, float gain, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] += x[i] * gain;
        }
    }

    private static void add(float[] x, float gain, float[] fade, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] += x[i] * gain * fade[i];
        }
    }
}
