package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sampler's card, and what it says when settings are wrong. */
class ClipSamplerFactoryTest {
    private static final Description CARD = new ClipSamplerFactory().describe();

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(AudioModuleFactory.class)).hasAtLeastOneElementOfType(ClipSamplerFactory.class);
        assertThat(CARD.id()).isEqualTo("clip_sampler");
        assertThat(CARD.aliases()).containsExactly("sampler");
    }

    @ParameterizedTest
    @CsvSource({
        "amplitude, 1, 0, 1, dynamics",
        "start_percent, 0, 0, 1, phrasing",
        "length_percent, 1, 0, 1, arrangement",
        "playback_rate, 1, 0, 8, pitch",
        "transpose_semitones, 0, -36, 36, pitch",
        "retrigger, 0, 0, 1, articulation",
        "velocity, 127, 1, 127, dynamics",
        "velocity_amplitude_min, 0.35, 0, 2, dynamics",
        "velocity_amplitude_max, 1, 0, 2, dynamics",
        "velocity_start_offset_percent, 0, -1, 1, phrasing",
        "velocity_crossfade_width, 0, 0, 64, dynamics"
    })
    void itsControlsHaveTheseRanges(String id, double initial, double min, double max, String context) {
        ParameterSpec spec = CARD.parameter(id).orElseThrow();
        assertThat(spec.initial()).isEqualTo(initial);
        assertThat(spec.min()).isEqualTo(min);
        assertThat(spec.max()).isEqualTo(max);
        assertThat(spec.contexts()).extracting(c -> c.label()).containsExactly(context);
        assertThat(spec.isMomentary()).isEqualTo(id.equals("retrigger"));
    }

    @ParameterizedTest
    @CsvSource({
        "string, 12",
        "strings, 12",
        "pad, 12",
        "pads, 12",
        "string_section, 12",
        "keys, 8",
        "keyboard, 8",
        "ep, 8",
        "organ, 8",
        "pluck, 6",
        "plucked, 6",
        "guitar, 6",
        "strum, 6",
        "vocal, 10",
        "vox, 10",
        "choir, 10",
        "Voice, 10",
        "gospel, 10"
    })
    void eachFamilyHasItsCrossfadeWidth(String family, double width) {
        assertThat(SamplerParameters.CROSSFADE.suggestion(family)).hasValue(width);
    }

    @ParameterizedTest
    @CsvSource({"vocal", "vox", "choir", "voice", "gospel"})
    void voicesHaveANarrowerRangeOfLevels(String family) {
        assertThat(SamplerParameters.SOFT_GAIN.suggestion(family)).hasValue(0.48);
        assertThat(SamplerParameters.HARD_GAIN.suggestion(family)).hasValue(1.05);
        assertThat(SamplerParameters.SOFT_GAIN.suggestion("strings")).isEmpty();
    }

    private static void assertRefused(Map<String, ?> settings, String... words) {
        assertThatThrownBy(() -> Sampling.sampler(
                                settings,
                                Sampling.level("a", 1, 10),
                                new Sample("empty", 48_000, new float[1][0]),
                                new Sample("surround", 48_000, new float[6][10]))
                        .render(16))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(words);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldBeAccepted() {
        assertRefused(Map.of(), "nothing to play", "`sample` or `layers`");
        assertRefused(Map.of("sample", "empty"), "'empty'", "at least one frame");
        assertRefused(Map.of("sample", "surround"), "6 channels", "1 or 2");
        assertRefused(Map.of("sample", "missing"), "missing");
        assertRefused(Map.of("sample", "a", "mode", "gate"), "mode", "one_shot, gated");
        assertRefused(Map.of("sample", "a", "interpolation", "best"), "linear, cubic, sinc");
        assertRefused(Map.of("sample", "a", "crossfade", "x"), "equal_gain, equal_power");
        assertRefused(Map.of("sample", "a", "voices", 0), "voices", "1 to 128");
        assertRefused(Map.of("layers", List.of(Map.of("max_velocity", 9))), "layers[1]", "sample: <name>");
        assertRefused(
                Map.of("layers", List.of(Map.of("sample", "a"), Map.of("min_velocity", 9, "max_velocity", 8))),
                "layers[2]");
    }
}
