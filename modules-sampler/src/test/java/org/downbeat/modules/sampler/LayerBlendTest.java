package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.api.Sample;
import org.downbeat.kit.Interpolation;
import org.downbeat.kit.Resampler;
import org.downbeat.testing.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerBlendTest {
    private static final Clip CLIP = new Clip(
            new Sample("clip", 48_000, new float[1][1]), 48_000, 1, Resampler.Edge.SILENCE, 0, Interpolation.LINEAR);

    private static Layer layer(int least, int most) {
        Takes takes = new Takes(new Clip[] {CLIP}, Takes.Order.ROUND_ROBIN, 0);
        return new Layer(takes, least, most, 1, 0, 0);
    }

    private static double gainOf(Layer layer, LayerBlend blend) {
        return (layer.equals(blend.first()) ? blend.firstGain() : 0)
                + (layer.equals(blend.second()) ? blend.secondGain() : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "68, 1, 0",
        "72, 0.8, 0.2",
        "80, 0.5217, 0.4783",
        "81, 0.4783, 0.5217",
        "92, 0, 1",
        "1, 1, 0",
        "127, 0, 1"
    })
    void twoLayersBlendAroundTheirBorder(int velocity, double soft, double hard) {
        Layer low = layer(0, 80);
        Layer high = layer(81, 127);
        LayerBlend blend = new LayerBlend(List.of(high, low), null, Crossfade.EQUAL_GAIN);

        blend.choose(velocity, 12);

        // The expected shares are written with four digits.
        assertThat(gainOf(low, blend)).isEqualTo(soft, within(5e-5));
        assertThat(gainOf(high, blend)).isEqualTo(hard, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"60, 0.4074, 0.5926, 0", "61, 0, 0.5926, 0.4074"})
    void ofThreeLayersTheTwoNearestBlend(int velocity, double low, double mid, double high) {
        Layer[] layers = {layer(0, 40), layer(41, 80), layer(81, 127)};
        LayerBlend blend = new LayerBlend(List.of(layers), null, Crossfade.EQUAL_GAIN);

        blend.choose(velocity, 64);

        assertThat(gainOf(layers[0], blend)).isEqualTo(low, within(5e-5));
        assertThat(gainOf(layers[1], blend)).isEqualTo(mid, within(5e-5));
        assertThat(gainOf(layers[2], blend)).isEqualTo(high, within(5e-5));
    }

    @Test
    void layersThatOverlapPlayHalfAndHalf() {
        LayerBlend blend = new LayerBlend(List.of(layer(0, 90), layer(60, 127)), null, Crossfade.EQUAL_GAIN);
        blend.choose(75, 4);
        assertThat(blend.firstGain()).isEqualTo(0.5f);
        assertThat(blend.secondGain()).isEqualTo(0.5f);
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "50, 0", "100, 2"})
    void withoutACrossfadeOneLayerPlays(int velocity, int expected) {
        Layer[] layers = {layer(40, 80), layer(0, 39), layer(81, 90)};
        LayerBlend blend = new LayerBlend(List.of(layers), null, Crossfade.EQUAL_POWER);

        blend.choose(velocity, 0);

        assertThat(blend.first()).isSameAs(layers[expected]);
        assertThat(blend.firstGain()).isEqualTo(1f);
        assertThat(blend.second()).isNull();
    }

    @Test
    void sharesAndPowersAddUpWhateverTheLayers() {
        Property.forAll(300, random -> {
            List<Layer> layers = new ArrayList<>();
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                int least = random.nextInt(128);
                layers.add(layer(least, random.nextInt(least, 128)));
            }
            @Nullable Layer base = random.nextBoolean() ? layer(0, 127) : null;
            int velocity = random.nextInt(1, 128);
            double width = random.nextInt(3) == 0 ? 0 : random.nextDouble(64);
            LayerBlend gains = new LayerBlend(layers, base, Crossfade.EQUAL_GAIN);
            LayerBlend powers = new LayerBlend(layers, base, Crossfade.EQUAL_POWER);

            gains.choose(velocity, width);
            powers.choose(velocity, width);

            assertThat((double) gains.firstGain() + gains.secondGain()).isEqualTo(1, within(1e-6));
            assertThat(Math.hypot(powers.firstGain(), powers.secondGain())).isEqualTo(1, within(1e-6));
            boolean covered = layers.stream().anyMatch(l -> l.covers(velocity));
            assertThat(base != null && base.equals(gains.first())).isEqualTo(base != null && !covered);
        });
    }
}
