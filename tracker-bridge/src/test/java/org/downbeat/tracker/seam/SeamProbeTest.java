package org.downbeat.tracker.seam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.testing.Signals;
import org.downbeat.tracker.seam.LayeredSampler.Band;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.song.Song;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeamProbeTest {
    private static final ModuleCatalog CATALOG = ModuleCatalog.builtIn();
    private static final double SOFT = 0.2;
    private static final double HARD = 0.4;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 12})
    void twoLayersOfOneToneStepAsTheirGainsDo(int width) {
        Seam seam = probe(width, new Bound(1, 10)).seams().get(0);
        assertThat(seam.velocity()).isEqualTo(64);
        // The same tone at twice the level.
        assertThat(seam.bare().db()).isCloseTo(6.02, offset(0.01));
        assertThat(seam.blended().db()).isCloseTo(largestStep(width), offset(0.01));
        assertThat(seam.blended().hertz()).isCloseTo(0, offset(1e-3));
        assertThat(seam.jumps()).isEqualTo(largestStep(width) <= 1 ? Seam.Verdict.SMOOTH : Seam.Verdict.JUMPS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 7})
    void theNeededWidthIsTheSmallestWhoseStepsAreWithinTheBound(double db) {
        int needed = 0;
        while (largestStep(needed) > db) {
            needed++;
        }
        assertThat(probe(0, new Bound(db, 10)).seams().get(0).needed()).hasValue(needed);
    }

    /** Equal gain: the layers' amplitudes in the shares that their distances give them. */
    private static double largestStep(int width) {
        double largest = 0;
        for (int velocity = 1; velocity < 127; velocity++) {
            largest = Math.max(largest, 20 * Math.log10(level(velocity + 1, width) / level(velocity, width)));
        }
        return largest;
    }

    private static double level(int velocity, int width) {
        double soft = width == 0 ? (velocity <= 64 ? 1 : 0) : Math.max(0, 1 - Math.max(0, velocity - 64.0) / width);
        double hard = width == 0 ? 1 - soft : Math.max(0, 1 - Math.max(0, 65.0 - velocity) / width);
        return (SOFT * soft + HARD * hard) / (soft + hard);
    }

    @Test
    void everyLayerPlaysThePhraseInTheMiddleOfItsBand() {
        List<SeamProbe.Phrase> phrases = probe(0, Bound.USUAL).phrases();
        assertThat(phrases).extracting(SeamProbe.Phrase::velocity).containsExactly(32, 96);
        double soft = phrases.get(0).touch().lufs().orElseThrow();
        double hard = phrases.get(1).touch().lufs().orElseThrow();
        assertThat(hard - soft).isCloseTo(6.02, offset(0.01));
        // Three notes of half a second, a fourth row for what rings on.
        assertThat(phrases.get(0).playback().frames()).isEqualTo(96_000);
    }

    @Test
    void layersAreFoundWithTheirBandsAndWidths() {
        LayeredSampler sampler = LayeredSampler.of(song(3), CATALOG).get(0);
        assertThat(sampler.module()).isEqualTo("clip_sampler");
        assertThat(sampler.bands()).containsExactly(new Band("soft", 1, 64), new Band("hard", 65, 127));
        assertThat(sampler.width()).isEqualTo(3);
        assertThat(sampler.familyWidth()).hasValue(12);
        assertThat(sampler.note()).isEqualTo(60);
    }

    @Test
    void withoutAWidthOfItsOwnASamplerHasItsFamilys() {
        assertThat(LayeredSampler.of(song(-1), CATALOG).get(0).width()).isEqualTo(12);
    }

    @Test
    void whatHasNoLayersIsLeftOut() {
        Song song = Song.builder("tone")
                .instrument(
                        Instrument.builder("tone").module(ModuleUse.of("sine")).build())
                .pattern(Pattern.builder("rest").build())
                .section("All", "rest")
                .build();
        assertThat(LayeredSampler.of(song, CATALOG)).isEmpty();
    }

    @Test
    void aBoundIsAboveNothing() {
        assertThatThrownBy(() -> new Bound(0, 10)).hasMessageContaining("write above 0");
        assertThatThrownBy(() -> new Bound(1, Double.NaN)).hasMessageContaining("write above 0");
    }

    private static SeamProbe probe(int width, Bound bound) {
        Song song = song(width);
        return new SeamProbe(song, LayeredSampler.of(song, CATALOG).get(0), CATALOG, bound);
    }

    /** Two layers of one tone; a width below 0 is left to the family. */
    private static Song song(int width) {
        List<Object> layers = new ArrayList<>();
        layers.add(Map.of("sample", "hard", "min_velocity", 65.0));
        layers.add(Map.of("sample", "soft", "max_velocity", 64.0));
        ModuleUse.Builder sampler = ModuleUse.of("clip_sampler")
                .value("velocity_amplitude_min", 1)
                .value("velocity_amplitude_max", 1)
                .setting("crossfade", "equal_gain")
                .setting("layers", layers);
        if (width >= 0) {
            sampler.value("velocity_crossfade_width", width);
        }
        return Song.builder("layers")
                .instrument(Instrument.builder("two")
                        .family("strings")
                        .module(sampler)
                        .build())
                .sample("soft", clip(SOFT))
                .sample("hard", clip(HARD))
                .pattern(Pattern.builder("rest").build())
                .section("All", "rest")
                .build();
    }

    private static Sample clip(double amplitude) {
        return new Sample("clip", 48_000, new float[][] {Signals.sine(440, amplitude, 48_000, 48_000)});
    }
}
