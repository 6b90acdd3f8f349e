package org.downbeat.tracker.table;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.core.time.BarBeat;
import org.downbeat.core.time.Meter;
import org.downbeat.core.time.MeterMap;
import org.downbeat.tracker.perform.Placement;
import org.downbeat.tracker.song.Section;
import org.downbeat.tracker.song.Song;

/**
 * A named stretch of a song, in beats (quarter notes) from its beginning.
 *
 * @param label what it is called
 * @param start where it begins
 * @param end where it ends
 * @param whole where it would end if the song went on
 */
record Span(String label, double start, double end, double whole) {
    /** The song's beats in the unit of its meter: eighths in 6/8. */
    static List<Span> beats(MeterMap meter, double end) {
        List<Span> spans = new ArrayList<>();
        double start = 0;
        while (start < end - SHORTEST) {
            BarBeat place = meter.barBeatAt(start);
            double unit = meter.meterAt(place.bar()).unitLength();
            double barStart = start - (place.beat() - 1) * unit;
            // From the bar's beginning, so that no error adds up from beat to beat.
            double next = barStart + Math.floor(place.beat() + SHORTEST) * unit;
            spans.add(new Span(place.toString(), start, Math.min(next, end), next));
            start = next;
        }
        return spans;
    }

    /** The song's bars; a pickup is bar 0. */
    static List<Span> bars(MeterMap meter, double end) {
        List<Span> spans = new ArrayList<>();
        double start = 0;
        for (int bar = meter.pickup() > 0 ? 0 : 1; start < end - SHORTEST; bar++) {
            Meter signature = meter.meterAt(bar);
            double next = bar == 0 ? meter.pickup() : meter.beatAt(new BarBeat(bar, 1)) + signature.barLength();
            spans.add(new Span("Bar " + bar, start, Math.min(next, end), next));
            start = next;
        }
        return spans;
    }

    /** The sections in order. */
    static List<Span> sections(Song song, List<Placement> placements) {
        List<Span> spans = new ArrayList<>();
        int first = 0;
        for (Section section : song.order()) {
            int last = first + section.patterns().size() - 1;
            double start = placements.get(first).start();
            double end = placements.get(last).end();
            spans.add(new Span(section.name(), start, end, end));
            first = last + 1;
        }
        return spans;
    }

    /** The patterns in the order of playing. */
    static List<Span> patterns(List<Placement> placements) {
        return placements.stream()
                .map(p -> new Span(p.pattern().name(), p.start(), p.end(), p.end()))
                .toList();
    }

    /** Shorter than this, in beats, is the rounding of a sum and no music. */
    private static final double SHORTEST = 1e-9;

    /** The part of it between two places; empty when nothing of it lies there. */
    Span within(double from, double to) {
        return new Span(label, Math.max(start, from), Math.min(end, to), whole);
    }

    boolean isEmpty() {
        return !(end > start + SHORTEST);
    }
}
