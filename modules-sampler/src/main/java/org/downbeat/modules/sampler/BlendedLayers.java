package org.downbeat.modules.sampler;

import org.downbeat.kit.Interpolation;

/**
 * Reads two layers that keep step. The interpolation is the same weighted sum for both, so their frames are blended first
 * and interpolated once:
 *
 * <pre>{@code
 * g·Σ h[k]·x[n + k] + f·Σ h[k]·y[n + k]  =  Σ h[k]·(g·x[n + k] + f·y[n + k])
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // clips are given before anything is read
final class BlendedLayers implements Tape {
    /** How far a playhead may move on before frames are blended anew. */
    private static final int SPAN = 2_048;

    private final Interpolation interpolation;
    private final float[][] blend;
    private final long[] blendAt;
    private Clip first;
    private Clip second;
    private float firstGain;
    private float secondGain;
    private int apart;

    BlendedLayers(Interpolation interpolation, int maxFrames) {
        this.interpolation = interpolation;
        int frames = SPAN + 2 * interpolation.reach(SamplerVoice.MAX_SPEED) + 3;
        // As long as a clip of so many frames that is ready to be read.
        int ready = interpolation.ready(new float[frames]).length;
        blend = new float[2][ready];
        blendAt = new long[maxFrames];
    }

    /**
     * Blends two clips from now on.
     *
     * @param frames by how many frames the second is to be read ahead of the first
     */
    void blend(Clip one, float oneGain, Clip other, float otherGain, int frames) {
        first = one;
        firstGain = oneGain;
        second = other;
        secondGain = otherGain;
        apart = frames;
    }

    @Override
    public int tracks() {
        return Math.max(first.tracks(), second.tracks());
    }

    @Override
    public void read(long[] at, long[] steps, float[][] out, int from, int to) {
        for (int i = from, end; i < to; i = end) {
            end = endOfSpan(at, i, to);
            int reach = interpolation.reach(widest(steps, i, end));
            int start = (int) (at[i] >> 32) - reach;
            int frames = (int) (at[end - 1] >> 32) + reach + 1 - start;
            for (int t = 0; t < tracks(); t++) {
                interpolation.blend(
                        first.track(t), start, firstGain, second.track(t), start + apart, secondGain, blend[t], frames);
            }
            for (int k = i; k < end; k++) {
                blendAt[k] = at[k] - ((long) start << 32);
            }
            Clip.read(interpolation, blend, tracks(), blendAt, steps, out, i, end);
        }
    }

    private static int endOfSpan(long[] positions, int from, int to) {
        long limit = positions[from] + ((long) SPAN << 32);
        int end = from + 1;
        while (end < to && positions[end] >= positions[end - 1] && positions[end] < limit) {
            end++;
        }
        return end;
    }

    private static double widest(long[] steps, int from, int to) {
        long widest = 0;
        for (int i = from; i < to; i++) {
            widest = Math.max(widest, steps[i]);
        }
        return widest * 0x1p-32;
    }
}
