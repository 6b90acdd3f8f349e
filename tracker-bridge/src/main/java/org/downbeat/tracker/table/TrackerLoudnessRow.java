package org.downbeat.tracker.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a pattern as it stands in the tracker's loudness view.
 *
 * @param label {@code Beats 0.0–1.0}
 * @param startBeat where it begins, in beats
 * @param endBeat where it ends
 * @param averageRmsDbfs mean of left and right; empty for silence
 * @param rmsText {@code -9.1/-9.1 dBFS}
 * @param lufsText {@code -6.9 LUFS}: the K-weighted level of exactly this stretch
 * @param grade in one word
 * @param row everything that was measured
 */
public record TrackerLoudnessRow(
        String label,
        double startBeat,
        double endBeat,
        OptionalDouble averageRmsDbfs,
        String rmsText,
        String lufsText,
        Grade grade,
        TableRow row) {
    static TrackerLoudnessRow of(TableRow row) {
        String rms = Figures.text(row.rmsLeftDbfs()) + "/" + Figures.text(row.rmsRightDbfs());
        boolean silent = row.averageRmsDbfs().isEmpty();
        return new TrackerLoudnessRow(
                row.label(),
                row.startBeat(),
                row.endBeat(),
                row.averageRmsDbfs(),
                silent ? Figures.NONE : rms + " dBFS",
                row.lufs().isEmpty() ? Figures.NONE : Figures.text(row.lufs()) + " LUFS",
                row.grade(),
                row);
    }

    /** The row for JSON and CSV, by key; figures that do not exist are null. */
    public Map<String, @Nullable Object> payload() {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("label", label);
        payload.put("start_beat", startBeat);
        payload.put("end_beat", endBeat);
        payload.put("average_rms_dbfs", Figures.orNull(averageRmsDbfs));
        payload.put("rms_text", rmsText);
        payload.put("lufs_text", lufsText);
        payload.put("dynamic_grade", grade.toString());
        payload.put("rms_left_dbfs", Figures.orNull(row.rmsLeftDbfs()));
        payload.put("rms_right_dbfs", Figures.orNull(row.rmsRightDbfs()));
        payload.put("lufs", Figures.orNull(row.lufs()));
        payload.put("peak_db", Figures.orNull(row.peakDb()));
        payload.put("held_peak_dbfs", Figures.orNull(row.heldPeakDbfs()));
        payload.put("crest_db", Figures.orNull(row.crestDb()));
        payload.put("coverage", row.coverage().toString());
        payload.put("seconds", row.levels().seconds());
        return payload;
    }
}
