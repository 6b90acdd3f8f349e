package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeTimerTest {
    private final List<String> calls = new ArrayList<>();

    private final RenderWatcher watcher = new RenderWatcher() {
        @Override
        public NodeTimer timer() {
            return new NodeTimer() {
                @Override
                public void begin() {
                    calls.add("begin");
                }

                @Override
                public void done(String node) {
                    calls.add(node);
                }
            };
        }
    };

    @Test
    void everyBlockGoesFromNodeToNodeInTheOrderOfTheSound() {
        engine(1).render(32 / 48_000.0);
        assertThat(calls).containsExactly("begin", "count", "gain", "begin", "count", "gain");
    }

    @Test
    void whoIsFollowedSoundsTheSame() {
        float[] alone = Engines.render(engine(1).watcher(RenderWatcher.NONE), 48);
        assertThat(Engines.render(engine(1), 48)).containsExactly(alone);
    }

    @Test
    void severalThreadsAreNotFollowed() {
        engine(2).render(32 / 48_000.0);
        assertThat(calls).isEmpty();
    }

    private OfflineAudioEngine engine(int threads) {
        OfflineAudioEngine engine = Engines.mono(16)
                .settings(
                        RenderSettings.DEFAULT.withChannels(1).withBlockSize(16).withThreads(threads))
                .watcher(watcher);
        engine.add("count", TestModules.count());
        engine.add("gain", TestModules.gain()).input("count").asOutput();
        return engine;
    }
}
