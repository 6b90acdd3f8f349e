package org.downbeat.tracker.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.core.time.BarBeat;
import org.downbeat.metrics.LoudnessRow;
import org.junit.jupiter.api.Test;

class TableRowTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void silenceHasNoLevelThoughTheMetersFiltersRingOnIntoIt() {
        TableRow row = row(NONE, NONE);
        assertThat(row.grade()).isEqualTo(Grade.SILENT);
        assertThat(row.lufs()).isEmpty();
        assertThat(row.peakDb()).isEmpty();
    }

    @Test
    void oneChannelThatSoundsIsEnough() {
        TableRow row = row(NONE, OptionalDouble.of(-180));
        assertThat(row.lufs()).hasValue(-182.4);
        assertThat(row.peakDb()).hasValue(-170);
    }

    private static TableRow row(OptionalDouble left, OptionalDouble right) {
        OptionalDouble peak = OptionalDouble.of(-170);
        return new TableRow(
                "Tail",
                new BarBeat(7, 1),
                24,
                24.5,
                Coverage.TAIL,
                new LoudnessRow(
                        0,
                        100,
                        0.1,
                        OptionalDouble.of(-182.4),
                        NONE,
                        NONE,
                        List.of(left, right),
                        List.of(peak, peak),
                        List.of(peak, peak),
                        List.of(NONE, NONE),
                        List.of(NONE, NONE)));
    }
}
