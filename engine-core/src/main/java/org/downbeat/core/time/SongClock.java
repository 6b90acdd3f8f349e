package org.downbeat.core.time;

import org.downbeat.core.PlainNumber;

/**
 * The one place that converts between beats, bars, seconds and frames. Immutable.
 *
 * <p>A frame is always rounded from an absolute time, never added up from durations, so that no beat drifts.
 */
public final class SongClock {
    /**
     * Part of a frame by which a time may miss a half and still count as one. A beat such as 1/8 at 140 bpm falls half-way
     * between two frames, but its binary fraction a hair beside it; the same place must be the same frame however it was
     * written.
     */
    private static final double HAIR = 0x1p-16;

    private final TempoMap tempo;
    private final MeterMap meter;
    private final double sampleRate;

    /**
     * Makes a clock.
     *
     * @param sampleRate frames a second, above 0
     * @throws IllegalArgumentException for any other sample rate
     */
    public SongClock(TempoMap tempo, MeterMap meter, double sampleRate) {
        if (!(sampleRate > 0 && sampleRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A sample rate of " + PlainNumber.of(sampleRate) + " Hz is none; write one above 0");
        }
        this.tempo = tempo;
        this.meter = meter;
        this.sampleRate = sampleRate;
    }

    /**
     * The frame nearest to a beat (quarter notes from the start); half-way, the later one.
     *
     * @throws IllegalArgumentException for a beat that is no number
     */
    public long frameAt(double beat) {
        return frameAtSeconds(tempo.secondsAt(beat));
    }

    /**
     * The frame nearest to a time in seconds from the start; half-way, the later one.
     *
     * @throws IllegalArgumentException for a time that is no number
     */
    public long frameAtSeconds(double seconds) {
        if (Double.isNaN(seconds)) {
            throw new IllegalArgumentException("A time that is no number (NaN) has no frame");
        }
        return (long) Math.floor(seconds * sampleRate + (0.5 + HAIR));
    }

    /** The beat (quarter notes from the start) at a frame. */
    public double beatAtFrame(long frame) {
        return tempo.beatAt(secondsAtFrame(frame));
    }

    /** The seconds from the start of the song at a frame. */
    public double secondsAtFrame(long frame) {
        return frame / sampleRate;
    }

    /** The tempo at a frame, in beats a minute. */
    public double tempoAtFrame(long frame) {
        return tempo.tempoAt(beatAtFrame(frame));
    }

    /** The bar and beat at a frame, for reading: to a thousandth of a quarter note. */
    public BarBeat barBeatAtFrame(long frame) {
        return meter.barBeatAt(Math.rint(beatAtFrame(frame) * 1000) / 1000);
    }

    /** Frames a second. */
    public double sampleRate() {
        return sampleRate;
    }

    /** How fast the song goes. */
    public TempoMap tempo() {
        return tempo;
    }

    /** Which bar has which time signature. */
    public MeterMap meter() {
        return meter;
    }
}
