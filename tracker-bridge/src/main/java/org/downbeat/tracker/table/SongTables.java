package org.downbeat.tracker.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.downbeat.metrics.LoudnessReport;

/**
 * The loudness of a song in musical time. Every frame is in exactly one row of each table; what rings on behind the end is
 * the row {@code Tail}.
 *
 * @param whole the mix, all of it
 * @param beats its rows per beat of the meter
 * @param bars its rows per bar
 * @param sections its rows per section
 * @param patterns its rows per pattern, in the order of playing
 * @param parts the parts that are heard, in the order of the mix
 */
public record SongTables(
        LoudnessReport whole,
        List<TableRow> beats,
        List<TableRow> bars,
        List<TableRow> sections,
        List<TableRow> patterns,
        List<PartRow> parts) {
    /** A part below this share of a stretch did not make it loud. */
    private static final double NOTICEABLE_SHARE = 0.15;

    /**
     * A beat whose true peak is over a ceiling.
     *
     * @param row the beat
     * @param overDb by how much, in dB
     * @param causes the parts that made it, the largest share first
     */
    public record Over(TableRow row, double overDb, List<Share> causes) {}

    /** Copies. */
    public SongTables {
        beats = List.copyOf(beats);
        bars = List.copyOf(bars);
        sections = List.copyOf(sections);
        patterns = List.copyOf(patterns);
        parts = List.copyOf(parts);
    }

    /** The beats whose true peak is over a ceiling in dBTP, in order. */
    public List<Over> over(double ceilingDbtp) {
        List<Over> overs = new ArrayList<>();
        for (int i = 0; i < beats.size(); i++) {
            TableRow row = beats.get(i);
            if (row.peakDb().isPresent() && row.peakDb().getAsDouble() > ceilingDbtp) {
                int beat = i;
                List<Share> causes = Share.of(parts, part -> part.beats().get(beat)).stream()
                        .filter(share -> share.share() >= NOTICEABLE_SHARE)
                        .toList();
                overs.add(new Over(row, row.peakDb().getAsDouble() - ceilingDbtp, causes));
            }
        }
        return List.copyOf(overs);
    }

    /** The shares of all parts that sound in each section, the largest first. */
    public List<List<Share>> sectionShares() {
        return IntStream.range(0, sections.size())
                .mapToObj(i -> Share.of(parts, part -> part.sections().get(i)))
                .toList();
    }
}
