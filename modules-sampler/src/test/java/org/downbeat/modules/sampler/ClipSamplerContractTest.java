package org.downbeat.modules.sampler;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Sample;
import org.downbeat.tck.ModuleContractTest;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Nested;

/** The sampler under every check of the conformance kit, in each of its ways to play. */
class ClipSamplerContractTest {
    private abstract static class Contract extends ModuleContractTest {
        @Override
        protected AudioModuleFactory factory() {
            return new ClipSamplerFactory();
        }

        @Override
        protected List<Sample> samples() {
            SplittableRandom random = new SplittableRandom(4);
            return List.of(
                    new Sample("soft", 48_000, new float[][] {Signals.noise(random, 0.5, 9_000)}),
                    new Sample("hard", 44_100, new float[][] {
                        Signals.noise(random, 0.5, 7_001), Signals.noise(random, 0.5, 7_001)
                    }));
        }
    }

    @Nested
    class OneShot extends Contract {
        @Override
        protected Map<String, ?> settings() {
            return Map.of("sample", "soft");
        }
    }

    @Nested
    class LayeredLoop extends Contract {
        @Override
        protected Map<String, ?> settings() {
            return Map.of(
                    "layers",
                    List.of(
                            Map.of("sample", "soft", "max_velocity", 80, "amplitude_scale", 0.7),
                            Map.of("sample", "hard", "min_velocity", 60, "start_offset_percent", 0.1)),
                    "loop",
                    true,
                    "loop_crossfade_ms",
                    10,
                    "crossfade",
                    "equal_power",
                    "voices",
                    3);
        }
    }

    @Nested
    class LinearLayers extends Contract {
        @Override
        protected Map<String, ?> settings() {
            return Map.of(
                    "layers",
                    List.of(Map.of("sample", "soft", "max_velocity", 60), Map.of("sample", "hard", "min_velocity", 61)),
                    "interpolation",
                    "linear");
        }
    }

    @Nested
    class GatedAlternates extends Contract {
        @Override
        protected Map<String, ?> settings() {
            return Map.of(
                    "sample",
                    "hard",
                    "alternates",
                    List.of(Map.of("sample", "soft")),
                    "alternate_order",
                    "random",
                    "mode",
                    "gated",
                    "interpolation",
                    "cubic",
                    "choke_group",
                    1);
        }
    }

    @Nested
    class RingingLinear extends Contract {
        @Override
        protected Map<String, ?> settings() {
            return Map.of("sample", "soft", "note_end", "ring", "interpolation", "linear");
        }
    }
}
