package org.downbeat.tracker.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.testing.Signals;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.perform.PatternPerformanceBridge;
import org.downbeat.tracker.perform.PatternPlayback;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.Grade;
import org.downbeat.tracker.table.PatternTables;
import org.downbeat.tracker.table.TrackerLoudnessRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {
    private static final ModuleCatalog CATALOG = ModuleCatalog.builtIn();

    @Test
    void theFirstBeatOfThePatternDemoIsTheLoudest() {
        List<TrackerLoudnessRow> rows = PatternTables.trackerLoudnessRows(
                Demo.pattern(CATALOG).seconds(4).bpm(128).play());
        assertThat(rows).hasSize(9);
        TrackerLoudnessRow loudest = rows.stream()
                .max(Comparator.comparingDouble(row -> row.averageRmsDbfs().orElse(-200)))
                .orElseThrow();
        assertThat(loudest.startBeat() % 4).isZero();
        assertThat(rows.get(0).grade()).isEqualTo(Grade.BOLD);
        assertThat(rows.get(1).grade()).isEqualTo(Grade.SOFT);
        assertThat(rows.get(2).grade()).isEqualTo(Grade.SILENT);
        assertThat(rows.get(2).rmsText()).isEqualTo("—");
        assertThat(rows.get(2).payload())
                .containsEntry("average_rms_dbfs", null)
                .containsEntry("dynamic_grade", "silent");
    }

    @Test
    void itsLastRowSaysThatTheDurationCutsIt() {
        PatternPlayback playback = Demo.pattern(CATALOG).seconds(4).bpm(128).play();
        List<TrackerLoudnessRow> rows = PatternTables.trackerLoudnessRows(playback);
        assertThat(playback.frames()).isEqualTo(192_000);
        assertThat(rows.get(8).row().coverage()).isEqualTo(Coverage.PARTIAL);
        assertThat(rows.get(8).label()).isEqualTo("Beats 8.0–8.5");
        assertThat(rows.get(7).row().coverage()).isEqualTo(Coverage.WHOLE);
    }

    @Test
    void itsFilterSweepIsReallyHeard() {
        Demo demo = Demo.pattern(CATALOG);
        Pattern swept = demo.pattern();
        Pattern still = Pattern.builder("demo")
                .track("demo", swept.tracks().get(0).steps())
                .lane(Lane.parse("demo.filter.cutoff_hz|raw = 0:400"))
                .build();
        float[] opened = play(demo, swept);
        float[] closed = play(demo, still);
        // In the second hit the filter has opened by two octaves and more, and the highs come through three times as
        // loud (10 dB).
        assertThat(brightness(opened, 18_000, 26_000) / brightness(closed, 18_000, 26_000))
                .isGreaterThan(3);
        assertThat(brightness(opened, 0, 200) / brightness(closed, 0, 200)).isCloseTo(1, within(0.1));
    }

    @Test
    void aHitThatItsEnvelopeClosedDoesNotComeBackWithTheNext() {
        Demo demo = Demo.pattern(CATALOG);
        Pattern second = Pattern.builder("demo")
                .track("demo", demo.pattern().tracks().get(0).steps().get(1))
                .lane(demo.pattern().lanes().get(0))
                .build();
        float[] alone = play(demo, second);
        float[] both = play(demo, demo.pattern());
        // From 0.1 s into the second hit on: what the envelope still had of the first is below e^-5 of the difference.
        for (int i = 17_000; i < 29_000; i++) {
            assertThat(both[i]).as("frame %d", i).isCloseTo(alone[i], within(0.002f));
        }
    }

    private static float[] play(Demo demo, Pattern pattern) {
        return new PatternPerformanceBridge(CATALOG)
                .samples(demo.samples())
                .play(pattern, demo.instrument())
                .audio()[0];
    }

    /** The level of the bend, which rises by 12 dB an octave. */
    private static double brightness(float[] x, int from, int to) {
        float[] bend = new float[to - from];
        for (int i = 0; i < bend.length; i++) {
            bend[i] = x[from + i + 2] - 2 * x[from + i + 1] + x[from + i];
        }
        return Signals.rms(bend, 0, bend.length);
    }

    @Test
    void anotherClipIsPlayedInsteadOfTheBundledOne() {
        float[] quiet = Signals.sine(220, 0.01, 22_050, 22_050);
        PatternPlayback playback = Demo.pattern(CATALOG)
                .clip(new Sample("mine", 22_050, new float[][] {quiet}))
                .seconds(1)
                .play();
        TrackerLoudnessRow first = PatternTables.trackerLoudnessRows(playback).get(0);
        assertThat(first.averageRmsDbfs().orElseThrow()).isLessThan(-40);
    }

    @Test
    void theMusicianDemoOpensBrightensAndCloses() {
        PatternPlayback playback = Demo.musician(CATALOG).seconds(4).play();
        assertThat(playback.parameters())
                .containsEntry("filter.cutoff_hz", 1500.0)
                .containsEntry("envelope.gate", 0.0);
        // Half of full scale less 0.7 dB: a 0.6 sine, slightly damped, open for two of four seconds and 260 ms more.
        assertThat(PatternTables.report(playback).rmsDbfs().get(0).orElseThrow())
                .isCloseTo(-10.2, within(0.5));
    }

    @Test
    void aLongMusicianDemoDoesNotBeginAgain() {
        PatternPlayback playback = Demo.musician(CATALOG).seconds(9).play();
        assertThat(PatternTables.trackerLoudnessRows(playback)
                        .get(16)
                        .row()
                        .averageRmsDbfs()
                        .orElse(-200))
                .isLessThan(-80);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 3601, Double.NaN})
    void refusesDurationsThatAreNone(double seconds) {
        assertThatThrownBy(() -> Demo.pattern(CATALOG).seconds(seconds))
                .hasMessageContaining("write above 0 to 3600 seconds");
    }

    @Test
    void everyRenderIsTheSame() {
        Map<String, Sample> clips = Demo.pattern(CATALOG).samples();
        assertThat(clips).containsOnlyKeys("clip");
        assertThat(clips.values()).extracting(Sample::frames).containsExactly(36_000);
        assertThat(Demo.pattern(CATALOG).play().audio())
                .isDeepEqualTo(Demo.pattern(CATALOG).play().audio());
    }
}
