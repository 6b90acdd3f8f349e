package org.downbeat.tracker.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.time.SongClock;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.metrics.LoudnessTable;
import org.downbeat.tracker.perform.SongPerformance;
import org.downbeat.tracker.song.Part;

/** Meters of a song's mix and parts, to be fed while it is rendered. */
public final class SongMeters {
    private final TableBuilder beats;
    private final TableBuilder bars;
    private final TableBuilder sections;
    private final TableBuilder patterns;
    private final LoudnessMeter mix;
    private final LoudnessTable mixBeats;
    private final LoudnessTable mixBars;
    private final LoudnessTable mixSections;
    private final LoudnessTable mixPatterns;
    private final Map<String, PartMeter> parts = new LinkedHashMap<>();

    private record PartMeter(LoudnessMeter meter, LoudnessTable all, LoudnessTable beats, LoudnessTable sections) {}

    /**
     * Meters for a stretch of a song.
     *
     * @param performance the song
     * @param channels of the render
     * @param from first beat (quarter note) that is rendered
     * @param to one past the last, without tails
     */
    public SongMeters(SongPerformance performance, int channels, double from, double to) {
        SongClock clock = performance.clock();
        double end = performance.song().beats();
        beats = new TableBuilder(clock, Span.beats(clock.meter(), end), from, to);
        bars = new TableBuilder(clock, Span.bars(clock.meter(), end), from, to);
        sections = new TableBuilder(clock, Span.sections(performance.song(), performance.placements()), from, to);
        patterns = new TableBuilder(clock, Span.patterns(performance.placements()), from, to);
        mix = Meters.meter((int) clock.sampleRate(), channels);
        mixBeats = beats.attach(mix);
        mixBars = bars.attach(mix);
        mixSections = sections.attach(mix);
        mixPatterns = patterns.attach(mix);
        for (Part part : performance.heard()) {
            LoudnessMeter meter = Meters.partMeter((int) clock.sampleRate(), channels);
            parts.put(
                    part.name(),
                    new PartMeter(meter, meter.table(0, Long.MAX_VALUE), beats.attach(meter), sections.attach(meter)));
        }
    }

    /** Where the mix goes. */
    public BlockSink mix() {
        return mix::add;
    }

    /** Where each part that is heard goes. */
    public Map<String, BlockSink> parts() {
        Map<String, BlockSink> sinks = new LinkedHashMap<>();
        parts.forEach((name, part) -> sinks.put(name, part.meter::add));
        return sinks;
    }

    /** Ends the measurement and reads everything. */
    public SongTables finish() {
        LoudnessReport whole = mix.finish();
        parts.values().forEach(part -> part.meter.finish());
        double sum = parts.values().stream().mapToDouble(SongMeters::energy).sum();
        List<PartRow> rows = new ArrayList<>();
        parts.forEach((name, part) -> rows.add(new PartRow(
                name,
                sum > 0 ? energy(part) / sum : 0,
                part.meter.finish(),
                beats.rows(part.beats),
                sections.rows(part.sections))));
        return new SongTables(
                whole,
                beats.rows(mixBeats),
                bars.rows(mixBars),
                sections.rows(mixSections),
                patterns.rows(mixPatterns),
                rows);
    }

    private static double energy(PartMeter part) {
        return Share.energy(part.all.rows().get(0).kWeightedLufsUngated());
    }
}
