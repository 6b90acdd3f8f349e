package org.downbeat.tracker.perform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.core.automation.Window;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.time.TempoMap;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.song.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches the modules, read off a test module that writes it as levels: held notes, velocity, note. */
class PatternPerformanceBridgeTest {
    /** At 120 bpm a beat has 24 000 frames, a row of four to the beat 6 000. */
    private static final int ROW = 6_000;

    private static final Instrument GATE =
            Instrument.builder("lead").module(ModuleUse.of("test_gate")).build();

    private static PatternPerformanceBridge bridge() {
        return new PatternPerformanceBridge(ModuleCatalog.builtIn());
    }

    private static PatternPlayback play(Step... steps) {
        return bridge().play(Pattern.builder("p").track("lead", steps).build(), GATE);
    }

    private static float held(PatternPlayback playback, int frame) {
        return playback.audio()[0][frame];
    }

    private static float youngest(PatternPlayback playback, int frame) {
        return playback.audio()[1][frame];
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void everyOneOfConsecutiveNotesSounds(int rows) {
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            steps.add(Step.note(row, 60, 100, 0.25));
        }
        Pattern pattern = Pattern.builder("p").rows(rows).track("lead", steps).build();
        PatternPlayback playback = bridge().play(pattern, GATE);
        for (int frame = 0; frame < rows * ROW; frame++) {
            assertThat(held(playback, frame))
                    .as("held notes at frame %d", frame)
                    .isEqualTo(1);
        }
    }

    @Test
    void notesReachTheModuleWithPitchAndVelocityOnTheirExactFrame() {
        PatternPlayback playback = play(Step.note(2, 67, 112, 0.75));
        assertThat(held(playback, 2 * ROW - 1)).isZero();
        assertThat(youngest(playback, 2 * ROW)).isEqualTo(112.067f);
        assertThat(youngest(playback, 5 * ROW - 1)).isEqualTo(112.067f);
        assertThat(held(playback, 5 * ROW)).isZero();
    }

    @Test
    void anEarlierLongNoteDoesNotCloseALaterOne() {
        PatternPlayback playback = play(Step.note(0, 60, 100, 1), Step.note(2, 64, 80, 1));
        assertThat(held(playback, 3 * ROW)).isEqualTo(2);
        assertThat(held(playback, 4 * ROW)).isEqualTo(1);
        assertThat(youngest(playback, 5 * ROW)).isEqualTo(80.064f);
    }

    @Test
    void aRepeatedPitchEndsTheEarlierNoteAndIsNotEndedByIt() {
        PatternPlayback playback = play(Step.note(0, 60, 100, 2), Step.note(4, 60, 50, 2));
        assertThat(youngest(playback, 4 * ROW - 1)).isEqualTo(100.06f);
        assertThat(youngest(playback, 4 * ROW)).isEqualTo(50.06f);
        assertThat(held(playback, 10 * ROW)).isEqualTo(1);
        assertThat(held(playback, 12 * ROW)).isZero();
    }

    @Test
    void notesWithoutALengthLastUntilTheNextStep() {
        PatternPlayback playback =
                play(Step.note(0, 60, 100), Step.note(3, 62, 100), new Step.Off(6, 0), Step.note(8, 64, 100));
        assertThat(youngest(playback, 3 * ROW - 1)).isEqualTo(100.06f);
        assertThat(youngest(playback, 3 * ROW)).isEqualTo(100.062f);
        assertThat(held(playback, 6 * ROW)).isZero();
        assertThat(held(playback, 16 * ROW - 1)).isEqualTo(1);
    }

    @Test
    void aChordSoundsTogether() {
        PatternPlayback playback =
                play(Step.note(0, 60, 100), Step.note(0, 64, 100), Step.note(0, 67, 100), new Step.Cut(4, 0));
        assertThat(held(playback, 0)).isEqualTo(3);
        assertThat(held(playback, 4 * ROW)).isZero();
        assertThat(playback.notes()).extracting(PlayedNote::ending).containsOnly(PlayedNote.Ending.CUT);
    }

    @Test
    void offsetsDelayAStepWithinItsRow() {
        PatternPlayback playback = play(new Step.Note(1, 0.5, 60, 100, OptionalDouble.of(0.25), 1));
        assertThat(held(playback, ROW + ROW / 2 - 1)).isZero();
        assertThat(held(playback, ROW + ROW / 2)).isEqualTo(1);
    }

    @Test
    void rowsPerBeatBelongToThePattern() {
        Pattern triplets = Pattern.builder("p")
                .rowsPerBeat(3)
                .rows(6)
                .track("lead", Step.note(1, 60, 100, 1 / 3.0))
                .build();
        PatternPlayback playback = bridge().play(triplets, GATE);
        assertThat(playback.frames()).isEqualTo(48_000);
        assertThat(held(playback, 7_999)).isZero();
        assertThat(held(playback, 8_000)).isEqualTo(1);
        assertThat(held(playback, 16_000)).isZero();
    }

    @Test
    void evenTheShortestNoteEnds() {
        PatternPlayback playback = play(Step.note(0, 60, 100, 1e-9));
        assertThat(held(playback, 0)).isEqualTo(1);
        assertThat(held(playback, 1)).isZero();
    }

    @Test
    void stepsWithAChanceFollowTheSeed() {
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < 400; row++) {
            steps.add(new Step.Note(row, 0, 60, 100, OptionalDouble.of(0.1), 0.25));
        }
        Pattern pattern = Pattern.builder("p").rows(400).track("lead", steps).build();
        RenderSettings settings = RenderSettings.DEFAULT.withSampleRate(8_000);
        List<PlayedNote> first =
                bridge().settings(settings.withSeed(1)).play(pattern, GATE).notes();
        assertThat(bridge().settings(settings.withSeed(1)).play(pattern, GATE).notes())
                .isEqualTo(first);
        assertThat(bridge().settings(settings.withSeed(2)).play(pattern, GATE).notes())
                .isNotEqualTo(first);
        // 100 are expected; five standard deviations of a binomial (8.66) either way.
        assertThat(first.size()).isBetween(57, 143);
    }

    @Test
    void envelopesStayClosedWithoutNotesUnlessTheSongSaysOtherwise() {
        assertThat(held(play(), 0)).as("gate closed").isZero();
        Instrument open = Instrument.builder("lead")
                .module(ModuleUse.of("test_gate").value("gate", 0.5))
                .build();
        assertThat(held(bridge().play(Pattern.builder("p").build(), open), 0)).isEqualTo(500);
    }

    @Test
    void aSourceUnderAnEnvelopeIsToldToRing() {
        Instrument ringing = Instrument.builder("lead")
                .module(ModuleUse.of("test_gate"))
                .module(ModuleUse.named("shape", "test_envelope"))
                .build();
        assertThat(held(bridge().play(Pattern.builder("p").build(), ringing), 0))
                .isEqualTo(10_000);
        Instrument own = Instrument.builder("lead")
                .module(ModuleUse.of("test_gate").setting("note_end", "fade"))
                .module(ModuleUse.named("shape", "test_envelope"))
                .build();
        assertThat(held(bridge().play(Pattern.builder("p").build(), own), 0)).isZero();
    }

    @Test
    void parametersFollowTheFamilyWhereTheSongSaysNothing() {
        Instrument strings = Instrument.builder("lead")
                .family(" Strings ")
                .module(ModuleUse.of("test_gate"))
                .build();
        assertThat(held(bridge().play(Pattern.builder("p").build(), strings), 0))
                .isEqualTo(7);
        Instrument own = Instrument.builder("lead")
                .family("strings")
                .module(ModuleUse.of("test_gate").value("level", 3))
                .build();
        assertThat(held(bridge().play(Pattern.builder("p").build(), own), 0)).isEqualTo(3);
    }

    @Test
    void lanesMoveControlsOnTheirExactFrame() {
        Pattern pattern = Pattern.builder("p")
                .lane("test_gate.level|raw = 0:5, 1:20, 2:40|fade=linear")
                .build();
        PatternPlayback playback = bridge().play(pattern, GATE);
        assertThat(held(playback, 23_999)).isEqualTo(5);
        assertThat(held(playback, 24_000)).isEqualTo(20);
        assertThat(held(playback, 36_000)).isEqualTo(30);
        assertThat(held(playback, 48_000)).isEqualTo(40);
        assertThat(playback.parameters()).containsEntry("test_gate.level", 40.0);
    }

    @Test
    void collidingPointsAreAveragedAndLoggedWithTheirSources() {
        Pattern pattern = Pattern.builder("p")
                .lane("test_gate.level|raw = 1:10")
                .lane("test_gate.level|percent|smooth=5ms = 1:30, 2:50")
                .build();
        PatternPlayback playback = bridge().play(pattern, GATE);
        assertThat(held(playback, 24_000)).isEqualTo(20);
        LogEntry entry = playback.log().get(0);
        assertThat(entry.id()).isEqualTo("test_gate.level@1.0000#0");
        assertThat(entry.resolved()).containsExactly(10.0, 30.0);
        assertThat(entry.sources()).containsExactly("test_gate.level|raw", "test_gate.level|percent|smooth=5ms");
        assertThat(entry.previous()).isZero();
    }

    @Test
    void smoothingEndsOnThePointAndIsCutShortAtTheOneBefore() {
        Pattern pattern = Pattern.builder("p")
                .lane("test_gate.level|raw = 0:0, 0.5:10|smooth=5ms, 0.52:20|smooth=0.02beats, 0.53:30|smooth=0.1beats")
                .build();
        PatternPlayback playback = bridge().play(pattern, GATE);
        assertThat(held(playback, 12_000 - 240)).isZero();
        // Half-way through 240 frames of a linear ramp; the lane is a float line.
        assertThat(held(playback, 12_000 - 120)).isCloseTo(5, within(1e-5f));
        assertThat(held(playback, 12_000)).isEqualTo(10);
        Window applied = playback.log().get(1).applied();
        assertThat(applied.frames()).isEqualTo(240);
        assertThat(applied.milliseconds()).isEqualTo(5);
        // The window in beats is a difference of two absolute beats.
        assertThat(applied.beats()).isCloseTo(0.01, within(1e-12));
        assertThat(playback.log().get(2).asked().frames())
                .as("0.02 beats, as written")
                .isEqualTo(480);
        assertThat(playback.log().get(3).asked().frames()).isEqualTo(2400);
        assertThat(playback.log().get(3).applied().frames()).as("cut short").isEqualTo(240);
    }

    @Test
    void loopsThePatternUntilTheLengthIsReached() {
        Pattern pattern = Pattern.builder("p")
                .rows(4)
                .track("lead", Step.note(0, 60, 100, 0.5))
                .lane("test_gate.level|raw = 0:5, 0.75:0")
                .build();
        PatternPlayback playback = bridge().play(pattern, GATE, 2.5);
        assertThat(playback.frames()).isEqualTo(60_000);
        assertThat(playback.notes()).hasSize(3);
        assertThat(held(playback, 24_000)).isEqualTo(6);
        assertThat(held(playback, 59_999)).isEqualTo(6);
    }

    @Test
    void otherPartsAndTheirLanesAreLeftOut() {
        Pattern pattern = Pattern.builder("p")
                .track("bass", Step.note(0, 36, 100))
                .lane("bass.test_gate.level|raw = 0:5")
                .lane("lead.test_gate.level|raw = 0:2")
                .build();
        assertThat(held(bridge().play(pattern, GATE), 0)).isEqualTo(2);
    }

    @Test
    void beatsBeginOnAbsoluteFramesAndDoNotDrift() {
        PatternPlayback playback = bridge().settings(RenderSettings.DEFAULT.withSampleRate(44_100))
                .tempo(TempoMap.constant(128))
                .play(Pattern.builder("p").rows(256).build(), GATE);
        long[] frames = playback.beatFrames();
        assertThat(frames).hasSize(64);
        // 63 beats at 128 bpm are 29.53125 s, 1 302 328.125 frames.
        assertThat(frames[63]).isEqualTo(1_302_328);
    }

    @Test
    void refusesWhatIsNotThereAndNamesTheNearest() {
        Pattern lane = Pattern.builder("p").lane("test_gate.levl = 0:1").build();
        assertThatThrownBy(() -> bridge().play(lane, GATE)).hasMessageContaining("did you mean 'level'?");
        Instrument wrong =
                Instrument.builder("lead").module(ModuleUse.of("test_gat")).build();
        assertThatThrownBy(() -> bridge().play(Pattern.builder("p").build(), wrong))
                .hasMessageContaining("did you mean 'test_gate'?");
        Instrument value = Instrument.builder("lead")
                .module(ModuleUse.of("test_gate").value("levle", 1))
                .build();
        assertThatThrownBy(() -> bridge().play(Pattern.builder("p").build(), value))
                .hasMessageContaining("did you mean 'level'?");
    }

    @Test
    void aSourceIsSilentUntilItsFirstNoteAndDronesWhereThereAreNone() {
        Instrument tone =
                Instrument.builder("lead").module(ModuleUse.of("sine")).build();
        Pattern notes =
                Pattern.builder("p").track("lead", Step.note(2, 60, 100, 0.25)).build();
        Pattern none = Pattern.builder("p").build();
        assertThat(bridge().play(notes, tone).audio()[0]).startsWith(new float[2 * ROW]);
        assertThat(bridge().play(none, tone).audio()[0][100]).isNotZero();
    }
}
