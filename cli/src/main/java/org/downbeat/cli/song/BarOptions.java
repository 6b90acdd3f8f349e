package org.downbeat.cli.song;

import org.downbeat.cli.options.InputException;
import org.downbeat.tracker.SongRenderer;
import org.downbeat.tracker.song.Song;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which bars of a song are meant. */
public final class BarOptions {
    @Option(
            names = "--from",
            paramLabel = "BAR",
            description = "The first bar to play; the song's first when it is not given. A pickup is bar 0.")
    private @Nullable Integer from;

    @Option(
            names = "--to",
            paramLabel = "BAR",
            description = "The last bar to play, included; the song's last when it is not given.")
    private @Nullable Integer to;

    /** Bars that were named elsewhere. */
    static BarOptions of(int first, int last) {
        BarOptions bars = new BarOptions();
        bars.from = first;
        bars.to = last;
        return bars;
    }

    /** Whether any bars were named; without that it is the whole song and its tail. */
    public boolean isGiven() {
        return from != null || to != null;
    }

    /** The first bar. */
    public int first(Song song) {
        return from == null ? song.firstBar() : from;
    }

    /** The last bar. */
    public int last(Song song) {
        return to == null ? song.lastBar() : to;
    }

    /**
     * Lets a renderer play them.
     *
     * @throws InputException when the song has no such bars
     */
    public void applyTo(SongRenderer renderer, Song song) {
        if (isGiven()) {
            try {
                renderer.bars(first(song), last(song));
            } catch (IllegalArgumentException e) {
                throw new InputException(String.valueOf(e.getMessage()), e);
            }
        }
    }
}
