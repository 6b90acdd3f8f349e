package org.downbeat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void itTellsItsShape() {
        Sample sample = new Sample("kick", 44_100, new float[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(sample.frames()).isEqualTo(3);
        assertThat(sample.channels()).isEqualTo(2);
        assertThat(sample.channel(1)).containsExactly(4, 5, 6);
    }

    @Test
    void whatIsNoClipIsRefused() {
        assertThatThrownBy(() -> new Sample("x", 48_000, new float[0][])).hasMessageContaining("no channels");
        assertThatThrownBy(() -> new Sample("x", 48_000, new float[][] {{1}, {1, 2}}))
                .hasMessageContaining("different lengths");
        assertThatThrownBy(() -> new Sample("x", 0, new float[][] {{1}})).hasMessageContaining("above 0 Hz");
        assertThatThrownBy(() -> new Sample("x", Double.NaN, new float[][] {{1}}))
                .hasMessageContaining("above 0 Hz");
    }
}
