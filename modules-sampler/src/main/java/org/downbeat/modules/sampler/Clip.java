package org.downbeat.modules.sampler;

import org.downbeat.api.Sample;
import org.downbeat.kit.Interpolation;
import org.downbeat.kit.Resampler;

/**
 * A recorded clip made ready to play: at the engine's rate, in one or two tracks, with room on both sides to interpolate.
 */
final class Clip implements Tape {
    private final float[][] tracks;
    private final float[] pairs;
    private final int frames;
    private final int margin;
    private final Interpolation interpolation;
    private final double ratio;

    /**
     * Prepares a sample.
     *
     * @param channels of the render; a stereo clip is averaged for a mono render
     * @param edge what lies before and behind the clip
     * @param margin how much of that there is, in engine frames
     * @param interpolation how it is going to be read
     * @throws IllegalArgumentException when it has no frames or too many channels
     */
    Clip(Sample sample, double sampleRate, int channels, Resampler.Edge edge, int margin, Interpolation interpolation) {
        if (sample.frames() == 0) {
            throw new IllegalArgumentException("Sample '" + sample.name() + "' is empty; at least one frame is needed");
        }
        if (sample.channels() > 2) {
            throw new IllegalArgumentException(
                    "Sample '" + sample.name() + "' has " + sample.channels() + " channels; 1 or 2 can be played");
        }
        float[][] recorded = tracks(sample, channels);
        for (int t = 0; t < recorded.length; t++) {
            recorded[t] =
                    interpolation.ready(Resampler.convert(recorded[t], sample.sampleRate(), sampleRate, edge, margin));
        }
        tracks = recorded;
        boolean isPaired = channels == 2 && interpolation == Interpolation.LINEAR;
        pairs = isPaired ? pairs(track(0), track(1)) : new float[0];
        frames = sample.frames();
        this.margin = margin;
        this.interpolation = interpolation;
        ratio = sampleRate / sample.sampleRate();
    }

    private static float[][] tracks(Sample sample, int channels) {
        if (sample.channels() == 1) {
            return new float[][] {sample.channel(0)};
        }
        float[] left = sample.channel(0);
        float[] right = sample.channel(1);
        return channels == 1 ? new float[][] {average(left, right)} : new float[][] {left, right};
    }

    private static float[] average(float[] left, float[] right) {
        float[] mean = new float[left.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = 0.5f * (left[i] + right[i]);
        }
        return mean;
    }

    private static float[] pairs(float[] left, float[] right) {
        float[] pairs = new float[2 * left.length];
        for (int i = 0; i < left.length; i++) {
            pairs[2 * i] = left[i];
            pairs[2 * i + 1] = right[i];
        }
        return pairs;
    }

    /** Its length as recorded, in frames of its own. */
    int frames() {
        return frames;
    }

    @Override
    public int tracks() {
        return tracks.length;
    }

    /** What it sounds like on a side; a mono clip is the same on both. */
    float[] track(int side) {
        return tracks[Math.min(side, tracks.length - 1)];
    }

    /** Left and right of each frame side by side; empty unless it is read in straight lines for a stereo render. */
    float[] pairs() {
        return pairs;
    }

    /** Where a frame of its own lies in the tracks, in engine frames as a 32.32 fixed-point number. */
    long position(int frame) {
        return (long) ((margin + frame * ratio) * 0x1p32);
    }

    @Override
    public void read(long[] at, long[] steps, float[][] out, int from, int to) {
        read(interpolation, tracks, tracks.length, at, steps, out, from, to);
    }

    /** Reads one or two tracks. */
    static void read(
            Interpolation interpolation,
            float[][] tracks,
            int count,
            long[] at,
            long[] steps,
            float[][] out,
            int from,
            int to) {
        if (count == 1) {
            interpolation.read(tracks[0], at, steps, out[0], from, to);
        } else {
            interpolation.read(tracks[0], tracks[1], at, steps, out[0], out[1], from, to);
        }
    }
}
