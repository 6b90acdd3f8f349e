package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailTest {
    private static final int SONG = 24_000;

    /** A click at the start of the last beat, echoed every half second at half the level. */
    private static OfflineAudioEngine echoes(int blockSize, Tail tail) {
        OfflineAudioEngine engine = Engines.mono(blockSize);
        engine.settings(
                RenderSettings.DEFAULT.withChannels(1).withBlockSize(blockSize).withTail(tail));
        engine.add("keys", TestModules.keys());
        engine.add("mix", TestModules.gain()).input("keys");
        engine.add("echo", "feedback_delay").setting("delay_ms", 125).input("mix");
        engine.add("quieter", TestModules.gain()).set("level", 0.25).input("echo");
        engine.connect("quieter", "mix");
        engine.schedule("keys", "fire", Moment.seconds(0.4), 1);
        engine.add("out", TestModules.gain()).set("level", 0.001).input("mix");
        return engine;
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 480, 65_536})
    void ringingOutEndsAfterTheFirstQuietQuarterOfASecond(int blockSize) {
        Recording recording = echoes(blockSize, new Tail.RingOut(30, -40)).render(0.5);
        float[] y = recording.channels()[0];
        // Echoes of 0.25^k every 6 000 frames from 19 200; 0.25^4 is below -40 dBFS and the first in its quarter
        // second.
        assertThat(y).hasSize(SONG + 3 * 12_000);
        assertThat(y[19_200 + 3 * 6_000]).isEqualTo(0.001f * 1000 / 64);
        assertThat(recording.result().songFrames()).isEqualTo(SONG);
        assertThat(recording.result().frames()).isEqualTo(y.length);
    }

    @Test
    void aTailNeverExceedsItsMaximum() {
        assertThat(echoes(512, new Tail.RingOut(0.3, -199)).render(0.5).frames())
                .isEqualTo(SONG + 14_400);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 480, 65_536})
    void aWrappedTailIsHeardAtTheBeginning(int blockSize) {
        float[] cut = echoes(512, Tail.cut()).render(0.5).channels()[0];
        float[] rung = echoes(512, new Tail.RingOut(30, -40)).render(0.5).channels()[0];
        float[] wrapped = echoes(blockSize, new Tail.Wrap(30, -40)).render(0.5).channels()[0];
        assertThat(wrapped).hasSize(SONG);
        for (int i = 0; i < SONG; i++) {
            float expected = cut[i];
            for (int k = i + SONG; k < rung.length; k += SONG) {
                expected += rung[k];
            }
            assertThat(wrapped[i]).as("frame %d", i).isEqualTo(expected);
        }
    }

    @Test
    void aCutTailEndsWithTheSong() {
        assertThat(echoes(512, Tail.cut()).render(0.5).frames()).isEqualTo(SONG);
    }

    @Test
    void lanesHoldTheirLastValueWhileTheTailRings() {
        OfflineAudioEngine engine = Engines.mono();
        engine.settings(RenderSettings.DEFAULT.withChannels(1).withTail(new Tail.RingOut(1, -60)));
        engine.add("a", TestModules.level());
        engine.schedule("a", "level", Point.step(Moment.seconds(0.5), 0).fading(Fade.LINEAR));
        assertThat(engine.render(0.4).frames()).isEqualTo(19_200 + 2 * 12_000);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Tail.RingOut(0, -60)).hasMessageContaining("write above 0 to 600 s");
        assertThatThrownBy(() -> new Tail.Wrap(1, Double.NaN)).hasMessageContaining("write -200 to below 0 dBFS");
    }
}
