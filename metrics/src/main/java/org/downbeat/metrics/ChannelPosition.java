package org.downbeat.metrics;

/**
 * Where a loudspeaker stands, and how much its channel counts in a loudness.
 *
 * <p>Source: ITU-R BS.1770-5, Annex 1 table 3 and Annex 3: 1.41 (+1.5 dB) for loudspeakers at ear height between 60 and
 * 120 degrees to the side, nothing for the low-frequency effects channel, 1.0 for every other.
 */
public enum ChannelPosition {
    /** Front left. */
    LEFT(1.0),
    /** Front right. */
    RIGHT(1.0),
    /** Front centre. */
    CENTRE(1.0),
    /** Low-frequency effects: measured for peaks and RMS, but not part of the loudness. */
    LFE(0.0),
    /** Left surround, beside the listener. */
    LEFT_SURROUND(1.41),
    /** Right surround, beside the listener. */
    RIGHT_SURROUND(1.41),
    /** Left, behind the listener. */
    LEFT_BACK(1.0),
    /** Right, behind the listener. */
    RIGHT_BACK(1.0),
    /** Centre, behind the listener. */
    BACK_CENTRE(1.0),
    /** One channel that two loudspeakers play: its power counts twice (+3.01 dB). */
    BOTH_SPEAKERS(2.0);

    private final double weight;

    ChannelPosition(double weight) {
        this.weight = weight;
    }

    /** The factor G of BS.1770 by which the power of this channel counts. */
    public double weight() {
        return weight;
    }
}
