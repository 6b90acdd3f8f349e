package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineAudioEngineTest {
    @ParameterizedTest
    @ValueSource(ints = {16, 512, 4096})
    void automationActsOnItsFrameAtAnyBlockSize(int blockSize) {
        OfflineAudioEngine engine = Engines.mono(blockSize);
        engine.add("a", TestModules.level()).set("level", 2);
        engine.schedule("a", "level", Moment.beats(0.1), 5);
        float[] y = Engines.render(engine, 5000);
        assertThat(y[2399]).isEqualTo(2);
        assertThat(y[2400]).isEqualTo(5);
        assertThat(y).hasSize(5000);
    }

    @Test
    void twoStepsInsideOneBlockAreBothHeard() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", TestModules.level());
        engine.schedule("a", "level", Moment.seconds(10 / 48_000.0), 3);
        engine.schedule("a", "level", Moment.seconds(13 / 48_000.0), 4);
        assertThat(Engines.render(engine, 20))
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4);
    }

    @Test
    void aFadeStartsFromTheValueTheSongGave() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", TestModules.level()).set("level", 100);
        engine.schedule(
                "a", "level", Point.step(Moment.seconds(100 / 48_000.0), 0).fading(Fade.LINEAR));
        float[] y = Engines.render(engine, 101);
        assertThat(y[0]).isEqualTo(100);
        assertThat(y[50]).isEqualTo(50);
        assertThat(y[100]).isZero();
    }

    @Test
    void sixteenConsecutiveNotesAllSound() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("keys", TestModules.keys());
        for (int n = 0; n < 16; n++) {
            engine.noteOn("keys", Moment.beats(n * 0.25), 60, 100);
            engine.noteOff("keys", Moment.beats((n + 1) * 0.25), 60);
        }
        float[] y = Engines.render(engine, 16 * 6000);
        for (int n = 0; n < 16; n++) {
            assertThat(y[n * 6000]).as("first frame of note %d", n).isEqualTo(100);
            assertThat(y[n * 6000 + 5999]).as("last frame of note %d", n).isEqualTo(100);
        }
    }

    @Test
    void aTriggerFiresOnItsFrameOnly() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("keys", TestModules.keys());
        engine.schedule("keys", "fire", Moment.seconds(700 / 48_000.0), 1);
        float[] y = Engines.render(engine, 1000);
        assertThat(y[699]).isZero();
        assertThat(y[700]).isEqualTo(1000);
        assertThat(y[701]).isZero();
    }

    @Test
    void aSecondRenderStartsAfreshAndSoundsTheSame() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", TestModules.count());
        engine.add("b", TestModules.onePole()).input("a");
        engine.schedule("b", "cutoff_hz", Moment.beats(0.01), 5000);
        assertThat(Engines.render(engine, 3000)).isEqualTo(Engines.render(engine, 3000));
    }

    @Test
    void lengthsInBeatsFollowTheTempo() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", TestModules.level());
        assertThat(engine.renderBeats(2).frames()).isEqualTo(48_000);
        assertThat(engine.render(0).frames()).isZero();
    }

    @Test
    void aMonoSignalFillsEveryChannelOfTheMix() {
        OfflineAudioEngine engine = new OfflineAudioEngine(ModuleCatalog.builtIn());
        engine.add("a", TestModules.level());
        Recording recording = engine.render(0.01);
        assertThat(recording.channels()[1]).isEqualTo(recording.channels()[0]).containsOnly(1f);
    }

    @Test
    void stemsComeInTheSamePassAsTheMix() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", TestModules.level()).set("level", 3);
        engine.add("b", TestModules.gain()).set("level", 2).input("a");
        Audio stem = new Audio(1);
        Audio mixAgain = new Audio(1);
        engine.stem("a", stem).stem("b", mixAgain);
        float[] mix = Engines.render(engine, 1000);
        assertThat(mix).containsOnly(6f);
        assertThat(stem.channels()[0]).hasSize(1000).containsOnly(3f);
        assertThat(mixAgain.channels()[0]).isEqualTo(mix);
    }

    @Test
    void theWatcherSeesProgressAndCanCancel() {
        OfflineAudioEngine engine = Engines.mono(16);
        engine.add("a", TestModules.level());
        List<Long> seen = new ArrayList<>();
        engine.watcher(new RenderWatcher() {
            @Override
            public void progress(long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
                seen.add(done);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        });
        Recording recording = engine.render(36_000);
        assertThat(recording.result().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(seen).hasSize(1);
        assertThat(recording.frames()).isEqualTo(seen.get(0).intValue());
    }

    @Test
    void theResultTellsTheValuesAtTheEnd() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", TestModules.level()).set("level", 7);
        engine.add("b", TestModules.gain()).input("a");
        engine.schedule("b", "level", Moment.beats(0), 4);
        assertThat(engine.render(0.1).result().values())
                .containsEntry("a.level", 7.0)
                .containsEntry("b.level", 4.0);
    }

    @Test
    void settingsThatNoModuleReadsAreReportedWithTheNearestName() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", TestModules.count());
        engine.add("echo", "feedback_delay").setting("delay_mss", 5).input("a");
        assertThat(engine.render(0.1).result().notes())
                .containsExactly("'delay_mss' is not used by echo (feedback_delay); did you mean 'delay_ms'?");
    }

    @Test
    void mistakesAreRefusedWhereTheyAreMade() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("lead", TestModules.level());
        assertThatThrownBy(() -> engine.add("lead", TestModules.level()))
                .hasMessage("There is already a node named 'lead'");
        assertThatThrownBy(() -> engine.add("x", "no_such_module")).hasMessageContaining("no_such_module");
        assertThatThrownBy(() -> engine.connect("led", "lead"))
                .hasMessage("There is no node 'led'; did you mean 'lead'?");
        assertThatThrownBy(() -> engine.connect("lead", "lead")).hasMessageContaining("no input 0; it has none");
        assertThatThrownBy(() -> engine.schedule("lead", "levle", Moment.beats(0), 1))
                .hasMessage("Node 'lead' (level) has no parameter 'levle'; did you mean 'level'?");
        assertThatThrownBy(() -> engine.schedule("lead", "level", Moment.beats(0), Double.NaN))
                .hasMessageContaining("lead.level at beat 0: NaN is no value; write -1000 to 1000");
        assertThatThrownBy(() -> engine.schedule("lead", "level", Moment.beats(-1), 1))
                .hasMessageContaining("write a time from 0 on");
        assertThatThrownBy(() -> engine.noteOn("lead", Moment.beats(0), 60, 100))
                .hasMessage("Node 'lead' (level) plays no notes");
        assertThatThrownBy(() -> engine.render(-1)).hasMessageContaining("write 0 or more");
        assertThatThrownBy(() -> Engines.mono().render(1)).hasMessageContaining("add a module first");
    }

    @Test
    void anInitialValueOutsideItsRangeIsRefused() {
        OfflineAudioEngine engine = Engines.mono();
        EngineNode lead = engine.add("lead", TestModules.level());
        assertThatThrownBy(() -> lead.set("level", 1001))
                .hasMessage("lead.level cannot be 1001.0; write -1000 to 1000");
        assertThatThrownBy(() -> lead.set("level", Double.NaN)).hasMessageContaining("cannot be NaN");
    }

    @Test
    void aConstantControlHoldsWhatItIs() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("probe", TestModules.steadyProbe());
        engine.schedule(
                "probe", "level", Point.step(Moment.seconds(21 / 48_000.0), 9).fading(Fade.LINEAR));
        engine.schedule("probe", "fire", Moment.seconds(25 / 48_000.0), 1);
        engine.schedule("probe", "fire", Moment.seconds(50 / 48_000.0), 1);
        assertThat(Engines.render(engine, 100)).containsOnly(0f);
    }
}
