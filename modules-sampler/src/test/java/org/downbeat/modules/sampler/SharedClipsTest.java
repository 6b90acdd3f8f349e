package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.downbeat.api.Bus;
import org.downbeat.api.Control;
import org.downbeat.api.Sample;
import org.downbeat.api.Settings;
import org.downbeat.api.Setup;
import org.junit.jupiter.api.Test;

/** Samplers of one render that read a sample alike hold one clip. */
class SharedClipsTest {
    private final Sample sample = Sampling.level("tone", 1, 100);
    private final Map<Object, Object> shared = new HashMap<>();

    private Clip clip(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("sample", sample.name());
        Setup setup = new RenderSetup(Settings.of(settings), sample, shared);
        LayerBlend blend = new LayerReader(setup, SamplerHabits.of(setup)).read();
        blend.choose(100, 0);
        return Objects.requireNonNull(blend.first()).takes().next();
    }

    @Test
    void twoSamplersOfOneSampleHoldTheSameClip() {
        assertThat(clip(Map.of("voices", 3))).isSameAs(clip(Map.of("root_midi_note", 48)));
    }

    @Test
    void samplersThatReadItInAnotherWayDoNot() {
        assertThat(clip(Map.of("loop", true))).isNotSameAs(clip(Map.of()));
        assertThat(clip(Map.of("interpolation", "linear"))).isNotSameAs(clip(Map.of()));
    }

    /** A render as far as clips are concerned. */
    private record RenderSetup(Settings settings, Sample clip, Map<Object, Object> values) implements Setup {
        @Override
        public String node() {
            return "sampler";
        }

        @Override
        public double sampleRate() {
            return Sampling.RATE;
        }

        @Override
        public int maxFrames() {
            return 128;
        }

        @Override
        public int channels() {
            return 2;
        }

        @Override
        public long seed() {
            return 0;
        }

        @Override
        public Control control(String parameterId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Bus.Shape input(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Bus.Shape output(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sample sample(String name) {
            return clip;
        }

        @Override
        @SuppressWarnings("unchecked") // who makes a value chooses its key
        public <T> T shared(Object key, Supplier<? extends T> maker) {
            return (T) values.computeIfAbsent(key, k -> maker.get());
        }
    }
}
