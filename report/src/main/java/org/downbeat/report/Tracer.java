package org.downbeat.report;

import org.downbeat.core.render.BlockSink;
import org.downbeat.metrics.ChannelLayout;

/**
 * Draws the outline of audio as it streams by, in memory that does not grow with it. Blocks may have any size; the size
 * changes nothing.
 *
 * <pre>{@code
 * Tracer tracer = new Tracer(48_000, ChannelLayout.STEREO);
 * SongPlayback playback = new SongRenderer(song, catalog).render(tracer);
 * Report report = Report.ofSong(song, playback, tracer.trace(), Yardstick.DEFAULT);
 * }</pre>
 */
public final class Tracer implements BlockSink {
    private final int sampleRate;
    private final Columns columns = new Columns();
    private final Points points;
    private long frames;

    /**
     * A tracer that has heard nothing yet.
     *
     * @param sampleRate frames a second, 8000 to 384000
     * @param layout what the channels are
     * @throws IllegalArgumentException for another sample rate
     */
    public Tracer(int sampleRate, ChannelLayout layout) {
        this.sampleRate = sampleRate;
        points = new Points(sampleRate, layout);
    }

    @Override
    public void write(float[][] channels, int from, int to) {
        columns.add(channels, from, to);
        points.add(channels, from, to);
        frames += to - from;
    }

    /** What there was so far; to be read when all of it was heard. */
    public Trace trace() {
        return new Trace(sampleRate, frames, columns, points);
    }
}
