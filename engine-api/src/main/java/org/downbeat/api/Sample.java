package org.downbeat.api;

/** A recorded clip: planar channels of 32-bit samples at the clip's own rate. Immutable by agreement. */
public final class Sample {
    private final String name;
    private final double sampleRate;
    private final float[][] channels;

    /**
     * Wraps a clip; the arrays are shared, not copied.
     *
     * @param name what songs call it
     * @param sampleRate frames a second, above 0
     * @param channels one array a channel, all of one length
     * @throws IllegalArgumentException when there is no channel, the lengths differ or the rate is not above 0
     */
    public Sample(String name, double sampleRate, float[][] channels) {
        if (channels.length == 0) {
            throw new IllegalArgumentException("Sample '" + name + "' has no channels; one or more are needed");
        }
        for (float[] channel : channels) {
            if (channel.length != channels[0].length) {
                throw new IllegalArgumentException("Sample '" + name + "' has channels of different lengths");
            }
        }
        if (!(sampleRate > 0) || Double.isInfinite(sampleRate)) {
            throw new IllegalArgumentException(
                    "Sample '" + name + "' has a sample rate of " + sampleRate + "; it must be above 0 Hz");
        }
        this.name = name;
        this.sampleRate = sampleRate;
        this.channels = channels.clone();
    }

    /** What songs call it. */
    public String name() {
        return name;
    }

    /** Frames a second. */
    public double sampleRate() {
        return sampleRate;
    }

    /** Length in frames. */
    public int frames() {
        return channels[0].length;
    }

    /** How many channels. */
    public int channels() {
        return channels.length;
    }

    /** The samples of a channel. Not to be written. */
    public float[] channel(int c) {
        return channels[c];
    }
}
