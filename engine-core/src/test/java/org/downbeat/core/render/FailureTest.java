package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.Setup;
import org.downbeat.core.render.RenderSettings.OnFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A stranger's broken module never stops the song. */
class FailureTest {
    private static final long BREAKS_AT = 5_003;
    private static final int FADE = 240;

    static Stream<Arguments> failuresAtEveryBlockSize() {
        return IntStream.of(Engines.BLOCK_SIZES)
                .boxed()
                .flatMap(size -> Stream.of(
                        Arguments.argumentSet("throws, blocks of " + size, size, throwing(), 5_003L & -16),
                        Arguments.argumentSet(
                                "NaN, blocks of " + size, size, (TestModules.Terror) x -> Float.NaN, BREAKS_AT),
                        Arguments.argumentSet(
                                "infinity, blocks of " + size, size, (TestModules.Terror) x -> x / 0f, BREAKS_AT)));
    }

    private static TestModules.Terror throwing() {
        return x -> {
            throw new IllegalStateException("out of luck");
        };
    }

    @ParameterizedTest
    @MethodSource("failuresAtEveryBlockSize")
    void theModuleIsFadedOutFromItsFrameAndItsNeighboursAreUntouched(
            int blockSize, TestModules.Terror terror, long mutedFrom) {
        OfflineAudioEngine engine = Engines.mono(blockSize);
        engine.add("good", TestModules.level()).set("level", 2);
        engine.add("source", TestModules.level()).set("level", 480);
        engine.add("bad", TestModules.broken(BREAKS_AT, terror)).input("source");
        engine.add("mix", TestModules.gain()).input("good", "bad");
        Audio good = new Audio(1);
        Recording recording = engine.stem("good", good).render(10_000 / 48_000.0);
        float[] y = recording.channels()[0];
        for (int i = 0; i < y.length; i++) {
            long k = i - mutedFrom + 1;
            float bad = k <= 0 ? 480 : k < FADE ? 480 * (1f - (float) k / FADE) : 0;
            assertThat(y[i]).as("frame %d", i).isEqualTo(2 + bad);
        }
        assertThat(good.channels()[0]).hasSize(10_000).containsOnly(2f);
        assertThat(recording.result().incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.node()).isEqualTo("bad");
            assertThat(incident.module()).isEqualTo("broken");
            assertThat(incident.frame()).isEqualTo(mutedFrom);
            assertThat(incident.at().bar()).isEqualTo(1);
        });
    }

    @Test
    void theIncidentSaysWhatHappenedAtWhichBarAndBeat() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("source", TestModules.level());
        engine.add("bad", TestModules.broken(120_000, throwing())).input("source");
        assertThat(engine.render(3).result().incidents().get(0))
                .hasToString("'bad' (broken) failed (IllegalStateException: out of luck) at 2:2;"
                        + " it is muted from there on");
    }

    @Test
    void theFirstWriterOfNoSoundIsToBlameAndNotThoseBehindIt() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("source", TestModules.level());
        engine.add("bad", TestModules.broken(BREAKS_AT, x -> Float.NaN)).input("source");
        engine.add("filter", TestModules.onePole()).input("bad");
        engine.add("mix", TestModules.gain()).input("filter");
        Recording recording = engine.render(1);
        assertThat(recording.result().incidents())
                .singleElement()
                .extracting(Incident::node)
                .isEqualTo("bad");
        for (float sample : recording.channels()[0]) {
            assertThat(sample).isFinite();
        }
    }

    @Test
    void severalBrokenModulesAreEachNamedOnce() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("source", TestModules.level());
        engine.add("one", TestModules.broken(9_000, throwing())).input("source");
        engine.add("two", TestModules.broken(100, x -> Float.NaN)).input("source");
        engine.add("three", TestModules.broken(20_000, x -> Float.NEGATIVE_INFINITY))
                .input("source");
        engine.add("mix", TestModules.gain()).input("one", "two", "three", "source");
        Recording recording = engine.render(1);
        assertThat(recording.result().incidents()).extracting(Incident::node).containsExactly("two", "one", "three");
        assertThat(recording.channels()[0][47_999]).isEqualTo(1);
    }

    @Test
    void aModuleThatCannotStartIsSilentFromTheBeginning() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("good", TestModules.level());
        engine.add(
                "bad",
                new TestModules.Factory(Description.motion("unready", "Unready").about("Cannot start."), Unready::new));
        engine.add("mix", TestModules.gain()).input("good", "bad");
        Recording recording = engine.render(0.1);
        assertThat(recording.channels()[0]).containsOnly(1f);
        assertThat(recording.result().incidents())
                .singleElement()
                .hasToString("'bad' (unready) could not start (UnsupportedOperationException: no disk) at 1:1;"
                        + " it is muted from there on");
    }

    private static final class Unready implements AudioModule {
        @Override
        public void prepare(Setup setup) {
            throw new UnsupportedOperationException("no disk");
        }

        @Override
        public Status process(Block block) {
            return Status.SOUNDING;
        }
    }

    @Test
    void aRefusedSettingIsTheUsersMistakeAndStopsTheRender() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", TestModules.level());
        engine.add("echo", "feedback_delay").setting("delay_ms", "long").input("a");
        assertThatThrownBy(() -> engine.render(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("delay_ms is 'long'; a number is needed");
    }

    @Test
    void aStrictRenderStopsAtTheFirstFailure() {
        OfflineAudioEngine engine = Engines.mono();
        engine.settings(RenderSettings.DEFAULT.withOnFailure(OnFailure.STOP));
        engine.add("source", TestModules.level());
        engine.add("bad", TestModules.broken(48_000, throwing())).input("source");
        assertThatThrownBy(() -> engine.render(2))
                .isInstanceOf(ModuleFailedException.class)
                .hasMessage(
                        "'bad' (broken) failed (IllegalStateException: out of luck) at 1:3; the render was stopped");
    }

    @Test
    void aFailureAfterTheEndIsNobodysConcern() {
        OfflineAudioEngine engine = Engines.mono(4096);
        engine.add("source", TestModules.level());
        engine.add("bad", TestModules.broken(1_000, throwing())).input("source");
        Recording recording = engine.render(900 / 48_000.0);
        assertThat(recording.channels()[0]).hasSize(900).containsOnly(1f);
        assertThat(recording.result().incidents()).isEmpty();
    }
}
