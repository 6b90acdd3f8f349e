package org.downbeat.tracker;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.render.RenderResult;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.RenderWatcher;
import org.downbeat.core.render.Tail;
import org.downbeat.core.time.BarBeat;
import org.downbeat.tracker.perform.SongPerformance;
import org.downbeat.tracker.song.Song;
import org.downbeat.tracker.table.SongMeters;

/**
 * Renders a song in one pass: mix, stems and every table, in memory that does not grow with the song.
 *
 * <pre>{@code
 * Song song = SongFile.read(path, catalog);
 * SongPlayback playback = new SongRenderer(song, catalog).render(sink);
 * Summary.of(playback.tables(), -1).forEach(System.out::println);
 * }</pre>
 */
public final class SongRenderer {
    private static final BlockSink NOWHERE = (channels, from, to) -> {};

    private final Song song;
    private final ModuleCatalog catalog;
    private final Map<String, BlockSink> stems = new LinkedHashMap<>();
    private RenderSettings settings = RenderSettings.DEFAULT.withTail(Tail.ringOut());
    private RenderWatcher watcher = RenderWatcher.NONE;
    private int fromBar = Integer.MIN_VALUE;
    private int toBar = Integer.MAX_VALUE;

    /** A renderer of a song, stereo at 48 kHz, whose tail rings out. */
    public SongRenderer(Song song, ModuleCatalog catalog) {
        this.song = song;
        this.catalog = catalog;
    }

    /** How to render; the seed is the song's. */
    public SongRenderer settings(RenderSettings how) {
        settings = how;
        return this;
    }

    /** Who follows the render and may cancel it. */
    public SongRenderer watcher(RenderWatcher follower) {
        watcher = follower;
        return this;
    }

    /**
     * Where a part goes by itself, as loud as it is in the mix. Without a master, the parts sum to the mix bit for bit.
     *
     * @throws IllegalArgumentException when there is no such part
     */
    public SongRenderer stem(String part, BlockSink sink) {
        stems.put(song.part(part).name(), sink);
        return this;
    }

    /**
     * Keeps only some bars: the same bits as that stretch of the whole song, without its tail.
     *
     * @param from the first bar
     * @param to the last bar, included
     * @throws IllegalArgumentException when the song has no such bars
     */
    public SongRenderer bars(int from, int to) {
        if (from < song.firstBar() || to < from || to > song.lastBar()) {
            throw new IllegalArgumentException("Bars " + from + " to " + to + " are not in '" + song.title()
                    + "'; write bars from " + song.firstBar() + " to " + song.lastBar() + ", the first one first");
        }
        fromBar = from;
        toBar = to;
        return this;
    }

    /**
     * Renders the mix into a sink and measures it on the way.
     *
     * @throws IOException when a sink cannot take it
     * @throws IllegalArgumentException for a module, value or lane that cannot be
     */
    public SongPlayback render(BlockSink mix) throws IOException {
        boolean cut = fromBar != Integer.MIN_VALUE;
        double from = cut && fromBar > 0 ? song.meter().beatAt(new BarBeat(fromBar, 1)) : 0;
        double to = cut ? Math.min(song.beats(), endOf(toBar)) : song.beats();
        RenderSettings how = cut ? settings.withTail(Tail.cut()) : settings;
        SongPerformance performance = new SongPerformance(song, catalog, how);
        SongMeters meters = new SongMeters(performance, how.channels(), from, to);
        long skip = performance.clock().frameAt(from);
        Map<String, BlockSink> taps = new LinkedHashMap<>();
        meters.parts()
                .forEach((part, meter) -> taps.put(part, SkipSink.of(skip, meter, stems.getOrDefault(part, NOWHERE))));
        RenderResult result = performance.render(
                SkipSink.of(skip, meters.mix(), mix), taps, performance.clock().frameAt(to), watcher);
        silence(performance, result.frames() - skip, how.channels());
        return new SongPlayback(result, meters.finish(), performance.log());
    }

    private double endOf(int bar) {
        double start = bar == 0 ? 0 : song.meter().beatAt(new BarBeat(bar, 1));
        return bar == 0
                ? song.meter().pickup()
                : start + song.meter().meterAt(bar).barLength();
    }

    /** Stems of parts that are not heard are as long as the others, and silent. */
    private void silence(SongPerformance performance, long frames, int channels) throws IOException {
        float[][] quiet = new float[channels][settings.blockSize()];
        for (Map.Entry<String, BlockSink> stem : stems.entrySet()) {
            boolean heard =
                    performance.heard().stream().anyMatch(part -> part.name().equals(stem.getKey()));
            for (long done = heard ? frames : 0; done < frames; done += settings.blockSize()) {
                stem.getValue().write(quiet, 0, (int) Math.min(settings.blockSize(), frames - done));
            }
        }
    }

    /** The song in an engine, to ask for values and notes without rendering. */
    public SongPerformance performance() {
        return new SongPerformance(song, catalog, settings);
    }

    /** A place of the song, for {@link SongPerformance#explain}. */
    public static Moment place(String barBeat) {
        return Moment.bars(BarBeat.parse(barBeat));
    }
}
