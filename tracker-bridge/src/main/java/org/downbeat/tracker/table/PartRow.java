package org.downbeat.tracker.table;

import java.util.List;
import org.downbeat.metrics.LoudnessReport;

/**
 * The levels of one part as it stands in the mix.
 *
 * @param part its name
 * @param share of the energy of all parts, K-weighted, 0 to 1; 0 when nothing sounds
 * @param whole everything measured over all of it
 * @param beats its rows per beat
 * @param sections its rows per section
 */
public record PartRow(String part, double share, LoudnessReport whole, List<TableRow> beats, List<TableRow> sections) {
    /** Copies. */
    public PartRow {
        beats = List.copyOf(beats);
        sections = List.copyOf(sections);
    }
}
