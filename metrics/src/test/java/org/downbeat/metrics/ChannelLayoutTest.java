package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelLayoutTest {
    /** The anchors of BS.1770: a full-scale 997 Hz sine in one channel alone. */
    @ParameterizedTest(name = "channel {1} of {0} reads {2}")
    @CsvSource({
        "mono, 0, -3.01",
        "dual mono, 0, 0.0",
        "stereo, 1, -3.01",
        "3.0, 2, -3.01",
        "quad, 3, -1.52",
        "5.0, 3, -1.52",
        "5.1, 2, -3.01",
        "5.1, 4, -1.52",
        "6.1, 4, -3.01",
        "7.1, 4, -3.01",
        "7.1, 6, -1.52"
    })
    void eachPositionHasItsWeight(String layout, int channel, double lufs) {
        ChannelLayout named = ChannelLayout.named(layout);
        float[][] audio = new float[named.channels()][24_000];
        audio[channel] = Signals.sine(997, 1, 48_000, 24_000);
        LoudnessMeter meter =
                LoudnessMeter.builder(48_000, named).withoutTruePeak().build();
        meter.add(audio, 0, 24_000);
        assertThat(meter.finish().integratedLufs().orElseThrow()).isCloseTo(lufs, within(0.02));
    }

    @ParameterizedTest(name = "mask {0} is {1}")
    @CsvSource({
        "0x4, mono",
        "0x3, stereo",
        "0x7, 3.0",
        "0x33, quad",
        "0x603, quad",
        "0x607, 5.0",
        "0x37, 5.0",
        "0x3F, 5.1",
        "0x60F, 5.1",
        "0x70F, 6.1",
        "0x63F, 7.1"
    })
    void maskOfAWaveFileNamesALayout(String mask, String name) {
        assertThat(ChannelLayout.ofWaveMask(Integer.decode(mask)).orElseThrow().name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x800, 0x3 | 0x1000})
    void masksWithoutASettledMeaningNameNone(int mask) {
        assertThat(ChannelLayout.ofWaveMask(mask)).isEmpty();
    }

    @Test
    void anUnknownNameIsRefusedWithAllNames() {
        assertThatThrownBy(() -> ChannelLayout.named("5,1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"5,1\"")
                .hasMessageContaining("mono, dual mono, stereo");
    }

    @Test
    void audioWithOtherChannelsThanTheLayoutIsRefused() {
        LoudnessMeter meter = LoudnessMeter.of(48_000, ChannelLayout.STEREO);
        assertThatThrownBy(() -> meter.add(new float[1][8], 0, 8))
                .hasMessageContaining("audio of 1 channels")
                .hasMessageContaining("stereo has 2");
    }
}
