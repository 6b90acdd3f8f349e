package org.downbeat.cli.song;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.tracker.table.TableRow;
import org.jspecify.annotations.Nullable;

/** What JSON and CSV say of a stretch of music, by name; levels are those of the louder channel unless named. */
final class RowFields {
    private RowFields() {}

    static Map<String, @Nullable Object> of(TableRow row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("label", row.label());
        fields.put("place", row.place().toString());
        fields.put("startBeat", row.startBeat());
        fields.put("endBeat", row.endBeat());
        fields.put("coverage", row.coverage().toString());
        fields.put("seconds", row.levels().seconds());
        fields.put("grade", row.grade().toString());
        fields.put("rmsDbfs", orNull(row.averageRmsDbfs()));
        fields.put("rmsLeftDbfs", orNull(row.rmsLeftDbfs()));
        fields.put("rmsRightDbfs", orNull(row.rmsRightDbfs()));
        fields.put("lufs", orNull(row.lufs()));
        fields.put("maxMomentaryLufs", orNull(row.levels().maxMomentaryLufs()));
        fields.put("maxShortTermLufs", orNull(row.levels().maxShortTermLufs()));
        fields.put("peakDb", orNull(row.peakDb()));
        fields.put("heldPeakDbfs", orNull(row.heldPeakDbfs()));
        fields.put("crestDb", orNull(row.crestDb()));
        return fields;
    }

    static Map<String, @Nullable Object> of(LoudnessReport whole) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("integratedLufs", orNull(whole.integratedLufs()));
        fields.put("loudnessRangeLu", orNull(whole.loudnessRangeLu()));
        fields.put("maxMomentaryLufs", orNull(whole.maxMomentaryLufs()));
        fields.put("maxShortTermLufs", orNull(whole.maxShortTermLufs()));
        fields.put("truePeakDbtp", orNull(whole.maxTruePeakDbtp()));
        fields.put("samplePeakDbfs", orNull(Figures.largest(whole.samplePeakDbfs())));
        fields.put("rmsDbfs", orNull(Figures.largest(whole.rmsDbfs())));
        fields.put("crestDb", orNull(Figures.largest(whole.crestDb())));
        return fields;
    }

    private static @Nullable Double orNull(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
