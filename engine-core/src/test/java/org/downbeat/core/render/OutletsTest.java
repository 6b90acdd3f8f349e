package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the sound once it is rendered, by one thread or by several. */
class OutletsTest {
    private static final int FRAMES = 10_000;

    private static OfflineAudioEngine engine(int threads) {
        OfflineAudioEngine engine =
                Engines.mono().settings(RenderSettings.DEFAULT.withChannels(1).withThreads(threads));
        engine.add("one", TestModules.level()).set("level", 2);
        engine.add("other", TestModules.level()).set("level", 3);
        engine.add("mix", TestModules.gain()).input("one", "other").asOutput();
        return engine;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everySinkGetsEveryFrameOfItsOwnNode(int threads) throws IOException {
        Audio one = new Audio(1);
        Audio other = new Audio(1);
        Audio mix = new Audio(1);
        engine(threads).stem("one", one).stem("other", other).renderTo(FRAMES, mix);
        assertThat(one.channels()[0]).hasSize(FRAMES).containsOnly(2f);
        assertThat(other.channels()[0]).hasSize(FRAMES).containsOnly(3f);
        assertThat(mix.channels()[0]).hasSize(FRAMES).containsOnly(5f);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aSinkThatCannotTakeMoreEndsTheRenderWithItsOwnWords(int threads) {
        OfflineAudioEngine engine = engine(threads).stem("one", new Audio(1)).stem("other", (channels, from, to) -> {
            throw new IOException("the disk is full");
        });
        assertThatThrownBy(() -> engine.renderTo(FRAMES, new Audio(1)))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
    }
}
