package org.downbeat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.downbeat.testing.Signals;
import org.downbeat.tracker.song.Dynamic;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.DynamicScale;
import org.downbeat.tracker.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    @Test
    void aSongBringsItsSettingsItsTablesAndItsAutomation() throws IOException {
        Report report = Reports.song();
        assertThat(report.title()).isEqualTo("Late Train");
        assertThat(report.settings())
                .contains(
                        new Fact("Tempo", "104 bpm"),
                        new Fact("Meter", "4/4, 11 bars"),
                        new Fact("Seed", "11"),
                        new Fact("Sound", "48 kHz stereo"));
        assertThat(report.tables().parts()).hasSize(5);
        assertThat(report.log())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.place().bar()).isBetween(1, 11));
        assertThat(report.trace().frames())
                .as("the whole was heard")
                .isEqualTo(report.tables().whole().frames());
    }

    @Test
    void aPatternsRowsAreCalledByBarAndBeat() {
        Report report = Reports.demo();
        assertThat(report.rows())
                .extracting(TableRow::label)
                .startsWith("1:1", "1:2")
                .endsWith("3:1");
        assertThat(report.mark(report.rows().get(0))).contains(Dynamic.F);
        assertThat(report.mark(report.rows().get(2))).as("of a silent beat").isEmpty();
        assertThat(RowText.sentence(report, report.rows().get(2))).isEqualTo("1:3 silent");
        assertThat(RowText.sentence(report, report.rows().get(8)))
                .isEqualTo("3:1 (0.53 beats) mf, −8.9 LUFS, peak −5.8 dBTP");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "599, 1", "600, 1", "601, 2", "3600, 10", "36000, 60", "1000000, 60"})
    void longAudioHasLongerRowsOfTime(double seconds, int rowSeconds) {
        long[] edges = RowGrid.times(seconds).edges(1_000_000L * 8_000, 8_000);
        assertThat(edges[1]).isEqualTo(rowSeconds * 8_000L);
    }

    @Test
    void theRowsOfAudioEndWhereItDoes() {
        float[] tone = Signals.sine(440, 0.5, 8_000, 20_000);
        Report times = Reports.audio("tone", RowGrid.times(2.5), Yardstick.DEFAULT, tone);
        assertThat(times.rows()).extracting(TableRow::label).containsExactly("0:00", "0:01", "0:02");
        assertThat(times.rows().get(2).coverage()).isEqualTo(Coverage.PARTIAL);
        assertThat(times.rowName()).isEqualTo("Time");
        Report beats = Reports.audio("tone", RowGrid.beats(96), Yardstick.DEFAULT, tone);
        assertThat(beats.rows()).extracting(TableRow::label).containsExactly("1:1", "1:2", "1:3", "1:4");
        assertThat(beats.rows()).extracting(TableRow::coverage).containsOnly(Coverage.WHOLE);
        assertThat(beats.settings()).contains(new Fact("Length", "2.50 s"), new Fact("Sound", "8 kHz mono"));
    }

    @Test
    void whatIsNoNumberIsRemarkedOn() {
        Report report =
                Reports.audio("broken", RowGrid.times(1), Yardstick.DEFAULT, new float[] {0.5f, Float.NaN, 0, 0});
        assertThat(report.remarks()).singleElement().asString().startsWith("1 samples are no numbers");
    }

    @Test
    void yardsticksThatCannotBeAreRefused() {
        List<Double> wrong = List.of(24.5, -61.0, Double.NaN);
        for (double level : wrong) {
            assertThatThrownBy(() -> new Yardstick(level, -14, 1, DynamicScale.DEFAULT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ceiling")
                    .hasMessageContaining("write -60 to 24");
            assertThatThrownBy(() -> new Yardstick(-1, level, 1, DynamicScale.DEFAULT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("target");
        }
    }
}
