package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.downbeat.api.Sample;
import org.downbeat.tck.ModuleRig;
import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter that stands is computed in fewer steps than one that moves, to the same bits. */
class EvenSpeedTest {
    private static final int FRAMES = 12_000;

    @ParameterizedTest
    @ValueSource(strings = {"linear", "cubic", "sinc"})
    void soundsAsAnAutomatedOneThatStaysAtItsValue(String interpolation) {
        Property.forAll(12, random -> {
            long music = random.nextLong();
            boolean loop = random.nextInt(2) == 0;
            double semitones = random.nextInt(-24, 25);
            double rate = random.nextInt(4) == 0 ? 0.5 : random.nextDouble(0.25, 2);
            double amplitude = random.nextInt(4) == 0 ? 1 : random.nextDouble();
            double crossfade = random.nextInt(2) * 60;
            float[][] standing = sampler(interpolation, loop, music)
                    .set("transpose_semitones", semitones)
                    .set("playback_rate", rate)
                    .set("amplitude", amplitude)
                    .set("velocity_crossfade_width", crossfade)
                    .render(FRAMES);
            float[][] moving = sampler(interpolation, loop, music)
                    .move("transpose_semitones", frame -> semitones)
                    .move("playback_rate", frame -> rate)
                    .move("amplitude", frame -> amplitude)
                    .set("velocity_crossfade_width", crossfade)
                    .render(FRAMES);

            assertThat(Signals.rms(standing[0], 0, FRAMES)).isPositive();
            assertThat(standing).isDeepEqualTo(moving);
        });
    }

    /** Two stereo layers, of which the softer is shorter, and some notes anywhere that come again; a few are bent. */
    private static ModuleRig sampler(String interpolation, boolean loop, long music) {
        SplittableRandom random = new SplittableRandom(music);
        Sample soft = clip("soft", random, 1_500);
        Sample loud = clip("loud", random, 2_000);
        ModuleRig rig = Sampling.sampler(
                        Map.of(
                                "interpolation",
                                interpolation,
                                "loop",
                                loop,
                                "layers",
                                List.of(
                                        Map.of("sample", "soft", "max_velocity", 80),
                                        Map.of("sample", "loud", "min_velocity", 81, "amplitude_scale", 0.7))),
                        soft,
                        loud)
                .channels(2);
        int[] keys = random.ints(random.nextInt(1, 30), 48, 73).toArray();
        for (int note = 0; note < 60; note++) {
            long at = random.nextInt(FRAMES);
            int key = keys[random.nextInt(keys.length)];
            rig.note(at, at + random.nextInt(1, 3_000), key, 40 + random.nextInt(80));
            if (random.nextInt(4) == 0) {
                rig.bend(at + random.nextInt(1, 500), key, random.nextInt(-2, 3));
            }
        }
        return rig;
    }

    /** Noise, with some frames of negative zero. */
    private static Sample clip(String name, SplittableRandom random, int frames) {
        float[][] channels = {Signals.noise(random, 0.5f, frames), Signals.noise(random, 0.5f, frames)};
        Arrays.fill(channels[0], 200, 300, -0f);
        return new Sample(name, Sampling.RATE, channels);
    }
}
