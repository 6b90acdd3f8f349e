package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.downbeat.api.Sample;
import org.downbeat.tck.ModuleRig;
import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

/** Two layers that are read as one sound like each by itself, added up. */
class BlendedLayersTest {
    private static final int FRAMES = 6_000;

    private final Sample soft = noise("soft", 1, 4_000);
    private final Sample hard = noise("hard", 2, 5_000);

    private static Sample noise(String name, long seed, int frames) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Sample(name, Sampling.RATE, new float[][] {
            Signals.noise(random, 0.5, frames), Signals.noise(random, 0.5, frames)
        });
    }

    @Test
    void twoLayersSoundAsEachDoesAlone() {
        Property.forAll(40, random -> {
            Map<String, Object> settings = new HashMap<>();
            settings.put("interpolation", List.of("linear", "cubic", "sinc").get(random.nextInt(3)));
            double semitones = random.nextDouble(-24, 24);
            double offset = random.nextInt(2) * random.nextDouble(0, 0.2);
            if (random.nextInt(2) == 1) {
                settings.put("loop", true);
                settings.put("loop_crossfade_ms", random.nextDouble(0, 10));
            }
            // Velocity 64 lies in the middle of the crossfade, so that each layer has half the level.
            float[][] both = play(settings, semitones, layer("soft", 0, 63, 1, 0), layer("hard", 65, 127, 0.8, offset));
            float[][] one = play(settings, semitones, layer("soft", 0, 127, 0.5, 0));
            float[][] other = play(settings, semitones, layer("hard", 0, 127, 0.8 * 0.5, offset));

            for (int i = 0; i < FRAMES; i++) {
                // Rounding of sums of up to 400 products of 32 bits.
                assertThat(both[0][i]).isEqualTo(one[0][i] + other[0][i], within(2e-6f));
                assertThat(both[1][i]).isEqualTo(one[1][i] + other[1][i], within(2e-6f));
            }
        });
    }

    private static Map<String, Object> layer(String sample, int least, int most, double level, double offset) {
        return Map.of(
                "sample", sample,
                "min_velocity", least,
                "max_velocity", most,
                "amplitude_scale", level,
                "start_offset_percent", offset);
    }

    private float[][] play(Map<String, Object> settings, double semitones, Map<?, ?>... layers) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("layers", List.of(layers));
        ModuleRig rig = Sampling.sampler(all, soft, hard)
                .set("velocity", 64)
                .set("length_percent", 0.7)
                .set("transpose_semitones", semitones);
        if (layers.length > 1) {
            rig.set("velocity_crossfade_width", 20);
        }
        return rig.trigger(0, "retrigger").render(FRAMES);
    }
}
