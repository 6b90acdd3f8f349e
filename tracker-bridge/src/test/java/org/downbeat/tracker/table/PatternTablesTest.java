package org.downbeat.tracker.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.time.TempoMap;
import org.downbeat.tracker.perform.PatternPerformanceBridge;
import org.downbeat.tracker.perform.PatternPlayback;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.song.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTablesTest {
    private static final Instrument DRONE = Instrument.builder("lead")
            .module(ModuleUse.of("sine").value("frequency_hz", 997).value("amplitude", 0.5))
            .build();

    private static PatternPlayback play(Pattern pattern, Instrument instrument) {
        return new PatternPerformanceBridge(ModuleCatalog.builtIn()).play(pattern, instrument);
    }

    private static PatternPlayback drone(int rows) {
        return play(Pattern.builder("p").rows(rows).build(), DRONE);
    }

    @Test
    void aSteadyToneReadsTheSameInEveryRowBecauseNoFilterStartsAnew() {
        List<TableRow> rows = PatternTables.loudnessTrends(drone(16), 0.25);
        assertThat(rows).hasSize(16);
        for (TableRow row : rows.subList(1, 16)) {
            // 997 Hz at -6.02 dBFS peak in two channels is -6.02 LUFS; 125 ms hold a fraction of a cycle too many.
            assertThat(row.lufs().orElseThrow()).isCloseTo(-6.02, within(0.03));
            assertThat(row.rmsLeftDbfs().orElseThrow()).isCloseTo(-9.03, within(0.03));
            assertThat(row.crestDb().orElseThrow()).isCloseTo(3.01, within(0.05));
        }
    }

    @Test
    void everyRowHasItsTruePeakCrestAndHeldPeak() {
        Pattern pattern = Pattern.builder("p")
                .rows(12)
                .lane("sine.amplitude|raw = 0:0.5, 1:0.9, 2:0.1")
                .build();
        List<TableRow> rows = PatternTables.loudnessTrends(play(pattern, DRONE));
        assertThat(rows.get(0).peakDb().orElseThrow()).isCloseTo(-6.02, within(0.1));
        assertThat(rows.get(1).peakDb().orElseThrow()).isCloseTo(-0.92, within(0.2));
        assertThat(rows.get(2).peakDb().orElseThrow()).isLessThan(-0.9);
        assertThat(rows.get(2).heldPeakDbfs())
                .as("held for ever")
                .isEqualTo(rows.get(1).heldPeakDbfs());
    }

    @Test
    void aLastRowThatThePatternDoesNotFillSaysSo() {
        List<TrackerLoudnessRow> rows = PatternTables.trackerLoudnessRows(drone(6));
        assertThat(rows).extracting(TrackerLoudnessRow::label).containsExactly("Beats 0.0–1.0", "Beats 1.0–1.5");
        assertThat(rows.get(0).row().coverage()).isEqualTo(Coverage.WHOLE);
        assertThat(rows.get(1).row().coverage()).isEqualTo(Coverage.PARTIAL);
        assertThat(rows.get(1).row().levels().frames()).isEqualTo(12_000);
        assertThat(rows.get(1).payload()).containsEntry("coverage", "partial").containsEntry("end_beat", 1.5);
    }

    @Test
    void rowsBeginOnExactBeatsHoweverLongThePattern() {
        PatternPlayback playback = new PatternPerformanceBridge(ModuleCatalog.builtIn())
                .settings(RenderSettings.DEFAULT.withSampleRate(44_100))
                .tempo(TempoMap.constant(128))
                .play(Pattern.builder("p").rows(256).build(), DRONE);
        List<TableRow> rows = PatternTables.loudnessTrends(playback);
        for (int i = 0; i < 64; i++) {
            assertThat(rows.get(i).levels().fromFrame()).isEqualTo(Math.round(i * 60 / 128.0 * 44_100));
        }
    }

    @Test
    void silenceIsSilentAndNeverANumber() {
        Instrument quiet = Instrument.builder("lead")
                .module(ModuleUse.of("sine").value("amplitude", 0))
                .build();
        TrackerLoudnessRow row = PatternTables.trackerLoudnessRows(
                        play(Pattern.builder("p").build(), quiet))
                .get(0);
        assertThat(row.grade()).isEqualTo(Grade.SILENT);
        assertThat(row.rmsText()).isEqualTo("—");
        assertThat(row.lufsText()).isEqualTo("—");
        assertThat(row.averageRmsDbfs()).isEmpty();
        assertThat(row.payload()).containsEntry("lufs", null).containsEntry("peak_db", null);
    }

    @Test
    void textsHaveOneDecimalAndTheirUnit() {
        TrackerLoudnessRow row = PatternTables.trackerLoudnessRows(drone(4)).get(0);
        assertThat(row.rmsText()).isEqualTo("-9.0/-9.0 dBFS");
        assertThat(row.lufsText()).isEqualTo("-6.0 LUFS");
        assertThat(row.payload().keySet())
                .startsWith(
                        "label",
                        "start_beat",
                        "end_beat",
                        "average_rms_dbfs",
                        "rms_text",
                        "lufs_text",
                        "dynamic_grade");
    }

    @ParameterizedTest
    @CsvSource({"-3, BOLD", "-10, BOLD", "-10.01, BALANCED", "-18, BALANCED", "-18.01, SOFT", "-90, SOFT"})
    void gradesFollowTheAverageLevel(double level, Grade grade) {
        assertThat(Grade.of(OptionalDouble.of(level))).isEqualTo(grade);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 1e-9})
    void refusesRowLengthsThatAreNone(double beats) {
        PatternPlayback playback = drone(4);
        assertThatThrownBy(() -> PatternTables.loudnessTrends(playback, beats))
                .hasMessageContaining("write a length above 0");
    }

    @Test
    void smoothedAndMergedPointsHaveRowsOfTheirOwn() {
        Pattern pattern = Pattern.builder("p")
                .track("lead", Step.note(0, 60, 100))
                .lane("sine.amplitude = 0:0.2|smooth=5ms, 1:0.6|smooth=5ms:9, 2:0.5")
                .lane("sine.amplitude|percent = 2:70, 3:10|fade=linear")
                .build();
        List<SmoothingRow> rows =
                PatternTables.automationSmoothingRows(play(pattern, DRONE).log());
        assertThat(rows).extracting(row -> row.entry().beat()).containsExactly(0.0, 1.0, 2.0);
        assertThat(rows.get(0).strategy()).as("no room at the beginning").isEqualTo("none");
        assertThat(rows.get(0).isApplied()).isFalse();
        assertThat(rows.get(1).strategy()).isEqualTo("linear_ramp");
        assertThat(rows.get(1).segments()).isEqualTo(240);
        assertThat(rows.get(1).entry().previous()).isEqualTo(0.2);
        assertThat(rows.get(1).payload())
                .containsEntry("label", "sine.amplitude")
                .containsEntry("window_frames", 240L)
                .containsEntry("segment_total", 9L)
                .containsEntry("event_id", "sine.amplitude@1.0000#1");
        assertThat(rows.get(2).payload()).containsEntry("mode", "average").containsEntry("target_value", 0.6);
    }
}
