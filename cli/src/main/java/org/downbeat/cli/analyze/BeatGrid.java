package org.downbeat.cli.analyze;

import org.downbeat.cli.options.InputException;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.SongClock;
import org.downbeat.core.time.TempoMap;

/** Where the rows of a table of beats begin and end. */
@FunctionalInterface
interface BeatGrid {
    /** The frames at which rows begin, and the one at which the last ends; empty for no rows. */
    long[] edges(long frames, int sampleRate);

    /** No rows. */
    static BeatGrid none() {
        return (frames, sampleRate) -> new long[0];
    }

    /**
     * A row a beat at a steady tempo; the last one ends with the audio.
     *
     * @throws InputException for a tempo that cannot be
     */
    static BeatGrid every(double tempo) {
        TempoMap map;
        try {
            map = TempoMap.constant(tempo);
        } catch (IllegalArgumentException e) {
            throw new InputException("--tempo: " + e.getMessage(), e);
        }
        return (frames, sampleRate) -> {
            SongClock clock = new SongClock(map, MeterMap.of(4, 4), sampleRate);
            int beats = Math.max(1, (int) Math.ceil(clock.beatAtFrame(frames)));
            long[] edges = new long[beats + 1];
            for (int i = 0; i < beats; i++) {
                edges[i] = clock.frameAt(i);
            }
            edges[beats] = Long.MAX_VALUE;
            return edges;
        };
    }
}
