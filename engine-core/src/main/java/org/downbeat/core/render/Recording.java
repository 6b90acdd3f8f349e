package org.downbeat.core.render;

/** A render kept in memory. */
public final class Recording {
    private final float[][] channels;
    private final RenderResult result;

    Recording(float[][] channels, RenderResult result) {
        this.channels = channels;
        this.result = result;
    }

    /** The samples: one array of {@link #frames()} a channel, 1.0 is full scale. Not copied. */
    public float[][] channels() {
        return channels;
    }

    /** Length in frames. */
    public int frames() {
        return channels[0].length;
    }

    /** What the render came to. */
    public RenderResult result() {
        return result;
    }
}
