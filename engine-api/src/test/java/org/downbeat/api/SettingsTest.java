package org.downbeat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private enum Mode {
        ONE_SHOT,
        GATED
    }

    private final Settings settings = Settings.of(Map.of(
            "sample",
            "snare",
            "root",
            60,
            "loop",
            true,
            "mode",
            "Gated",
            "layers",
            List.of(Map.of("max", 80), Map.of("max", "loud", "sampel", "x"))));

    @Test
    void textsNumbersSwitchesAndChoicesAreRead() {
        assertThat(settings.text("sample")).isEqualTo("snare");
        assertThat(settings.text("other", "none")).isEqualTo("none");
        assertThat(settings.number("root")).hasValue(60);
        assertThat(settings.whole("root", 0, 127, 48)).isEqualTo(60);
        assertThat(settings.whole("octave", 0, 10, 4)).isEqualTo(4);
        assertThat(settings.isOn("loop")).isTrue();
        assertThat(settings.isOn("reverse")).isFalse();
        assertThat(settings.choice("mode", Mode.ONE_SHOT)).isEqualTo(Mode.GATED);
        assertThat(settings.group("missing").keys()).isEmpty();
    }

    @Test
    void mistakesSayWhereAndWhatIsNeeded() {
        assertThatThrownBy(() -> settings.text("clip")).hasMessage("clip is missing; a text is needed");
        assertThatThrownBy(() -> settings.text("layers")).hasMessageContaining("a text is needed");
        assertThatThrownBy(() -> settings.number("sample")).hasMessage("sample is 'snare'; a number is needed");
        assertThatThrownBy(() -> settings.whole("root", 0, 12, 0))
                .hasMessage("root is '60.0'; a number from 0 to 12 is needed");
        assertThatThrownBy(() -> settings.isOn("root")).hasMessage("root is '60'; true or false is needed");
        assertThatThrownBy(() -> settings.choice("sample", Mode.GATED))
                .hasMessage("sample is 'snare'; one of one_shot, gated is needed");
        assertThatThrownBy(() -> settings.groups("root")).hasMessageContaining("a list is needed");
        Settings second = settings.groups("layers").get(1);
        assertThatThrownBy(() -> second.number("max")).hasMessage("layers[2].max is 'loud'; a number is needed");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        Settings odd = Settings.of(Map.of("x", Double.NaN));
        assertThatThrownBy(() -> odd.number("x")).hasMessageContaining("a number is needed");
    }

    @Test
    void keysThatNobodyAskedForAreUnused() {
        settings.text("sample");
        settings.isOn("loop");
        settings.whole("root", 0, 127, 60);
        settings.choice("mode", Mode.GATED);
        for (Settings layer : settings.groups("layers")) {
            layer.has("max");
        }
        assertThat(settings.unused()).containsExactly("layers[2].sampel");
        assertThat(settings.known()).contains("sample", "layers");
    }
}
