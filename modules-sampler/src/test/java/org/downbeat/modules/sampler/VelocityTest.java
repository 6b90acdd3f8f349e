package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.downbeat.api.Sample;
import org.downbeat.tck.ModuleRig;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a harder or softer strike changes. */
class VelocityTest {
    private static final Sample QUARTER = Sampling.level("quarter", 0.25, 1_000);
    private static final Sample HALF = Sampling.level("half", 0.5, 1_000);
    private static final Sample FULL = Sampling.level("full", 1, 1_000);

    private static float struck(ModuleRig rig, double velocity) {
        return rig.set("velocity", velocity).trigger(0, "retrigger").render(64)[0][10];
    }

    @ParameterizedTest
    @CsvSource({"20, 0.5", "64, 0.25", "118, 1"})
    void theBaseClipSoundsOnlyWhereNoLayerIs(int velocity, float expected) {
        ModuleRig rig = Sampling.sampler(
                Map.of(
                        "sample",
                        "quarter",
                        "layers",
                        List.of(
                                Map.of("sample", "half", "max_velocity", 40),
                                Map.of("sample", "full", "min_velocity", 100))),
                QUARTER,
                HALF,
                FULL);

        assertThat(struck(rig, velocity)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 12})
    void aHardHitNeverPlaysTheBaseClipInsteadOfItsLayer(double width) {
        ModuleRig rig = Sampling.sampler(
                Map.of("sample", "quarter", "layers", List.of(Map.of("sample", "full", "min_velocity", 90))),
                QUARTER,
                FULL);

        assertThat(struck(rig.set("velocity_crossfade_width", width), 118)).isEqualTo(1f);
    }

    @Test
    void eachLayerKeepsItsOwnLevelInABlend() {
        ModuleRig rig = Sampling.sampler(
                Map.of(
                        "layers",
                        List.of(
                                Map.of("sample", "half", "max_velocity", 80, "amplitude_scale", 0.1),
                                Map.of("sample", "full", "min_velocity", 81, "amplitude_scale", 0.5))),
                HALF,
                FULL);

        // At 72 with a width of 12 the shares are 0.8 and 0.2; 1e-7 is one rounding to 24 bits.
        double expected = 0.8 * 0.5 * 0.1 + 0.2 * 1 * 0.5;
        assertThat((double) struck(rig.set("velocity_crossfade_width", 12), 72)).isEqualTo(expected, within(1e-7));
    }

    private static double blended(String law, double velocity) {
        SplittableRandom random = new SplittableRandom(5);
        ModuleRig rig = Sampling.sampler(
                Map.of(
                        "crossfade",
                        law,
                        "layers",
                        List.of(
                                Map.of("sample", "low", "max_velocity", 80),
                                Map.of("sample", "high", "min_velocity", 81))),
                Sampling.clip("low", Signals.noise(random, 0.5, 480_000)),
                Sampling.clip("high", Signals.noise(random, 0.5, 480_000)));
        float[] sound = rig.set("velocity_crossfade_width", 12)
                .set("velocity", velocity)
                .trigger(0, "retrigger")
                .render(480_000)[0];
        return Signals.decibels(Signals.rms(sound, 0, sound.length));
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 76, 80, 81, 85, 90})
    void unlikeLayersBlendWithoutADipAtEqualPower(int velocity) {
        assertThat(blended("equal_power", velocity)).isEqualTo(blended("equal_power", 60), within(0.1));
    }

    @Test
    void unlikeLayersDipBy3DecibelsAtEqualGain() {
        assertThat(blended("equal_gain", 80) - blended("equal_gain", 60)).isEqualTo(-3, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3551", "60, 0.6571", "64, 0.6776", "100, 0.8618", "127, 1"})
    void aSofterStrikeIsQuieter(int velocity, double gain) {
        ModuleRig rig = ModuleRig.of(new ClipSamplerFactory()).sample(FULL).settings(Map.of("sample", "full"));

        // The expected gains are written with four digits.
        assertThat((double) struck(rig, velocity)).isEqualTo(gain, within(5e-5));
    }

    @Test
    void aNoteIsAsHardAsItSaysAndARetriggerAsTheVelocityControlSays() {
        ModuleRig rig = ModuleRig.of(new ClipSamplerFactory())
                .sample(FULL)
                .settings(Map.of("sample", "full", "interpolation", "linear"))
                .set("velocity", 64);

        float[] note = rig.noteOn(0, 60, 100).render(64)[0];

        assertThat((double) note[10]).isEqualTo(0.8618, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"127, 0.5, 200", "1, 0.5, 597", "127, -0.5, 200", "1, -0.5, 0"})
    void aSofterStrikeBeginsLaterOrEarlierInTheClip(int velocity, double offset, int frame) {
        float[] counting = new float[1_000];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = i;
        }
        ModuleRig rig = Sampling.sampler(Sampling.clip("counting", counting))
                .set("length_percent", 0.2)
                .set("start_percent", 0.25)
                .set("velocity_start_offset_percent", offset)
                .set("velocity", velocity)
                .trigger(0, "retrigger");

        assertThat(rig.render(64)[0][0]).isEqualTo(frame);
    }
}
