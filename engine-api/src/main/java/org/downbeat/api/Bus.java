package org.downbeat.api;

/** The signal at one port: planar channels of 32-bit samples, 1.0 is full scale. */
public final class Bus {
    private final float[][] channels;
    private boolean silent;

    private Bus(float[][] channels) {
        this.channels = channels;
    }

    /** How many channels: 1 mono, 2 stereo. */
    public int channels() {
        return channels.length;
    }

    /** The samples of a channel, by index as in the {@link Block}. */
    public float[] channel(int c) {
        return channels[c];
    }

    /** Whether all frames of this call are exactly zero. They can be read all the same. */
    public boolean isSilent() {
        return silent;
    }

    /**
     * What will be at a port.
     *
     * @param channels how many, at least 1
     * @param isConnected false for an input that nothing feeds
     */
    public record Shape(int channels, boolean isConnected) {}

    /** The engine's end of a port. */
    public static final class Feed {
        private final Bus bus;

        /** Makes a bus over these channels, which are shared and not copied. */
        public Feed(float[][] channels) {
            bus = new Bus(channels.clone());
        }

        /** What the module gets to see. */
        public Bus bus() {
            return bus;
        }

        /** Says that the frames of the next call are all zero. */
        public void silent() {
            bus.silent = true;
        }

        /** Says that the frames of the next call may hold sound. */
        public void sounding() {
            bus.silent = false;
        }
    }
}
