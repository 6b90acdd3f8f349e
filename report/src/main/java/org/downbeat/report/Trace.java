package org.downbeat.report;

import java.util.OptionalDouble;

/**
 * The outline of a piece of audio, as fine as a picture can show: its waveform in columns and its short-term loudness in
 * points. Made by a {@link Tracer}.
 */
public final class Trace {
    private final int sampleRate;
    private final long frames;
    private final Columns columns;
    private final Points points;

    Trace(int sampleRate, long frames, Columns columns, Points points) {
        this.sampleRate = sampleRate;
        this.frames = frames;
        this.columns = columns;
        this.points = points;
    }

    /** Frames a second. */
    public int sampleRate() {
        return sampleRate;
    }

    /** Length in frames. */
    public long frames() {
        return frames;
    }

    /** How many columns the waveform has; the last may stand for fewer frames than the others. */
    public int columns() {
        return columns.size();
    }

    /** The frame at which a column begins; for the number of columns, the end. */
    public long columnStart(int column) {
        return Math.min(frames, (long) column * columns.framesEach());
    }

    /** The lowest sample of any channel in a column, at most 0. */
    public float low(int column) {
        return columns.low(column);
    }

    /** The highest sample of any channel in a column, at least 0. */
    public float high(int column) {
        return columns.high(column);
    }

    /** How many points the loudness curve has. */
    public int points() {
        return points.size();
    }

    /** The frame at which a point's three seconds end. */
    public long pointFrame(int point) {
        return (point + 1L) * points.framesEach();
    }

    /** Short-term loudness in LUFS; empty before there were three seconds, and for silence. */
    public OptionalDouble shortTermLufs(int point) {
        double lufs = points.at(point);
        return Double.isNaN(lufs) ? OptionalDouble.empty() : OptionalDouble.of(lufs);
    }
}
