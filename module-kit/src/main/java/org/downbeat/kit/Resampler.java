package org.downbeat.kit;

/**
 * Converts whole clips to another sample rate, once, before anything plays.
 *
 * <p>Output frame n is the band-limited clip at n·fromRate/toRate (see {@link SincKernel}, with 64 zero crossings on each side):
 * flat to 0.45 of the lower rate; images of what lies below that, and all aliases, are under −93 dB.
 */
public final class Resampler {
    /** In cycles a frame. */
    private static final double NYQUIST = 0.5;

    private static final SincKernel KERNEL = new SincKernel(64, 1_024);

    private Resampler() {}

    /** What lies before the first and behind the last frame of a clip. */
    public enum Edge {
        /** Nothing. */
        SILENCE,
        /** The clip again. */
        LOOP
    }

    /** How many frames a clip has at another rate: {@code frames·toRate/fromRate}, rounded up. */
    public static int frames(int frames, double fromRate, double toRate) {
        return (int) Math.ceil(frames * toRate / fromRate);
    }

    /** A clip at another rate. */
    public static float[] convert(float[] clip, double fromRate, double toRate) {
        return convert(clip, fromRate, toRate, Edge.SILENCE, 0);
    }

    /**
     * A clip at another rate, with what lies before and behind it; equal rates copy bit for bit.
     *
     * @param clip at least one frame
     * @param margin frames to add on each side, at the new rate; index {@code margin} is the clip's first frame
     */
    public static float[] convert(float[] clip, double fromRate, double toRate, Edge edge, int margin) {
        int frames = frames(clip.length, fromRate, toRate) + 2 * margin;
        if (fromRate == toRate) {
            return extended(clip, edge, margin, frames);
        }
        double step = fromRate / toRate;
        // Nothing of what the lower rate cannot hold may come back.
        int stride = step <= 1 ? KERNEL.resolution() : KERNEL.stride(step, NYQUIST);
        SincTable table = new SincTable(KERNEL, stride);
        int lead = (int) Math.ceil(margin * step) + table.reach() + 1;
        float[] source = extended(clip, edge, lead, (int) Math.ceil(frames * step) + 2 * lead);
        float[] converted = new float[frames];
        for (int i = 0; i < frames; i++) {
            double position = (i - margin) * fromRate / toRate;
            converted[i] = table.read(source, (long) ((position + lead) * 0x1p32));
        }
        return converted;
    }

    private static float[] extended(float[] clip, Edge edge, int lead, int frames) {
        float[] longer = new float[frames];
        if (edge == Edge.SILENCE) {
            System.arraycopy(clip, 0, longer, lead, Math.min(clip.length, frames - lead));
        } else {
            for (int i = 0; i < frames; i++) {
                longer[i] = clip[Math.floorMod(i - lead, clip.length)];
            }
        }
        return longer;
    }
}
