package org.downbeat.cli.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.downbeat.cli.music.Music;
import org.downbeat.cli.music.SongMusic;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.audio.AudioDigest;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.time.BarBeat;
import org.downbeat.core.time.SongClock;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.LoudnessRow;
import org.downbeat.metrics.LoudnessTable;
import org.downbeat.tracker.SongPlayback;
import org.downbeat.tracker.table.PartRow;

/**
 * One of two pieces of music that are compared: its levels in musical time.
 *
 * @param name of its file
 * @param bars K-weighted level of each bar, by its number; what rings on fills bars of its own
 * @param parts the level of each part by beat; empty for recordings
 * @param digest of its samples
 */
record Take(
        String name,
        Map<Integer, OptionalDouble> bars,
        Map<String, Map<BarBeat, OptionalDouble>> parts,
        String digest) {
    /** Below the absolute gate of BS.1770 nothing is heard. */
    private static final double INAUDIBLE_LUFS = -70;

    /** More than anybody plays; what comes behind them counts to the last one. */
    private static final int MOST_BARS = 10_000;

    /**
     * Plays and measures music.
     *
     * @param clock counts its bars
     */
    static Take of(Music music, SongClock clock, Console console) throws IOException {
        LoudnessMeter meter = meter(music);
        List<Integer> numbers = new ArrayList<>();
        LoudnessTable table = meter.table(edges(clock, numbers));
        AudioDigest digest = new AudioDigest();
        BlockSink sink = (channels, from, to) -> {
            meter.add(channels, from, to);
            digest.write(channels, from, to);
        };
        Map<String, Map<BarBeat, OptionalDouble>> parts = Map.of();
        if (music instanceof SongMusic song) {
            parts = parts(song.render(sink, console));
        } else {
            music.into(sink, console);
        }
        meter.finish();
        return new Take(String.valueOf(music.file()), bars(table, numbers), parts, digest.hex());
    }

    private static Map<Integer, OptionalDouble> bars(LoudnessTable table, List<Integer> numbers) {
        Map<Integer, OptionalDouble> bars = new LinkedHashMap<>();
        List<LoudnessRow> rows = table.rows();
        for (int i = 0; i < rows.size() && rows.get(i).frames() > 0; i++) {
            bars.put(numbers.get(i), audible(rows.get(i).kWeightedLufsUngated()));
        }
        return bars;
    }

    private static Map<String, Map<BarBeat, OptionalDouble>> parts(SongPlayback playback) {
        Map<String, Map<BarBeat, OptionalDouble>> parts = new LinkedHashMap<>();
        for (PartRow part : playback.tables().parts()) {
            Map<BarBeat, OptionalDouble> beats = new LinkedHashMap<>();
            part.beats().forEach(row -> beats.putIfAbsent(row.place(), audible(row.lufs())));
            parts.put(part.part(), beats);
        }
        return parts;
    }

    private static LoudnessMeter meter(Music music) {
        try {
            return LoudnessMeter.builder(music.sampleRate(), music.layout())
                    .withoutTruePeak()
                    .build();
        } catch (IllegalArgumentException e) {
            throw new InputException(music.file() + ": " + e.getMessage(), e);
        }
    }

    /** Where bars begin, and the last of them ends; their numbers go to a list. */
    private static long[] edges(SongClock clock, List<Integer> numbers) {
        int first = clock.meter().pickup() > 0 ? 0 : 1;
        long[] edges = new long[MOST_BARS + 1];
        for (int i = 0; i < MOST_BARS; i++) {
            int bar = first + i;
            edges[i] = bar == 0 ? 0 : clock.frameAt(clock.meter().beatAt(new BarBeat(bar, 1)));
            numbers.add(bar);
        }
        edges[MOST_BARS] = Long.MAX_VALUE;
        return edges;
    }

    private static OptionalDouble audible(OptionalDouble lufs) {
        return lufs.isPresent() && lufs.getAsDouble() > INAUDIBLE_LUFS ? lufs : OptionalDouble.empty();
    }
}
