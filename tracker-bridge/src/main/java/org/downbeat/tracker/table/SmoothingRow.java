package org.downbeat.tracker.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.downbeat.tracker.perform.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * A lane's point that was smoothed, or merged with others on the same place.
 *
 * @param label {@code module.parameter}
 * @param strategy how the value gets there: {@code linear_ramp}, {@code fade}, or {@code none} when there was no room
 * @param segments in how many pieces the ramp moves: one a frame
 * @param segmentBreakdown by lane, the pieces it asked for, or those of the ramp where it asked for none
 * @param entry the log's entry
 */
public record SmoothingRow(
        String label, String strategy, long segments, Map<String, Long> segmentBreakdown, LogEntry entry) {
    static final Comparator<SmoothingRow> ORDER = Comparator.comparingDouble(
                    (SmoothingRow row) -> row.entry().beat())
            .thenComparing(SmoothingRow::label)
            .thenComparingInt(row -> row.entry().index());

    /** Copies. */
    public SmoothingRow {
        segmentBreakdown = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(segmentBreakdown));
    }

    static SmoothingRow of(LogEntry entry) {
        long frames = entry.applied().frames();
        Map<String, Long> breakdown = new LinkedHashMap<>();
        for (int i = 0; i < entry.sources().size(); i++) {
            OptionalInt asked = segments(entry.tokens().get(i));
            breakdown.merge(entry.sources().get(i), asked.isPresent() ? asked.getAsInt() : frames, Long::sum);
        }
        String strategy = !entry.fade().isStep() ? "fade" : frames > 0 ? "linear_ramp" : "none";
        return new SmoothingRow(entry.node() + "." + entry.parameter(), strategy, frames, breakdown, entry);
    }

    private static OptionalInt segments(Map<String, String> tokens) {
        String count = tokens.get("segments");
        return count == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(count));
    }

    /** Whether the value ramps to the point. */
    public boolean isApplied() {
        return entry.applied().frames() > 0;
    }

    /** The row for JSON and CSV, by key. */
    public Map<String, @Nullable Object> payload() {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("label", label);
        payload.put("beat", entry.beat());
        payload.put("target_value", entry.value());
        payload.put("event_id", entry.id());
        payload.put("event_index", entry.index());
        payload.put("applied", isApplied());
        payload.put("window_beats", entry.applied().beats());
        payload.put("window_seconds", entry.applied().milliseconds() / 1000);
        payload.put("window_frames", entry.applied().frames());
        payload.put("asked_beats", entry.asked().beats());
        payload.put("asked_seconds", entry.asked().milliseconds() / 1000);
        payload.put("asked_frames", entry.asked().frames());
        payload.put("segments", segments);
        payload.put("previous_value", entry.previous());
        payload.put("strategy", strategy);
        payload.put("sources", entry.sources());
        payload.put("mode", entry.sources().size() > 1 ? "average" : "single");
        payload.put("resolved_values", entry.resolved());
        payload.put("lane_metadata", entry.tokens());
        payload.put("segment_breakdown", segmentBreakdown);
        payload.put(
                "segment_total",
                segmentBreakdown.values().stream().mapToLong(Long::longValue).sum());
        return payload;
    }
}
