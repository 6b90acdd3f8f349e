package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

class LoudnessMeterTest {
    private static final float[] SINE = Signals.sine(997, 1, 48_000, 96_000);

    @Test
    void aFullScaleSineOnOneFrontChannelReadsMinusThree() {
        LoudnessMeter meter = LoudnessMeter.of(48_000, ChannelLayout.STEREO);
        meter.add(new float[][] {SINE, new float[SINE.length]}, 0, SINE.length);
        LoudnessReport report = meter.finish();
        // BS.1770: -3.01 LKFS; the switch-on transient costs some thousandths
        assertThat(report.integratedLufs().getAsDouble()).isCloseTo(-3.01, within(0.01));
        assertThat(report.rmsDbfs().get(0).getAsDouble()).isCloseTo(-3.01, within(0.001));
        assertThat(report.crestDb().get(0).getAsDouble()).isCloseTo(3.01, within(0.001));
        assertThat(report.rmsDbfs().get(1)).isEmpty();
    }

    @Test
    void aTableHasOneRowForEachPairOfEdges() {
        LoudnessMeter meter = LoudnessMeter.of(48_000, ChannelLayout.MONO);
        LoudnessTable halves = meter.table(0, 48_000, 120_000);
        meter.add(new float[][] {SINE}, 0, SINE.length);
        meter.finish();
        assertThat(halves.rows()).hasSize(2);
        assertThat(halves.rows().get(0).frames()).isEqualTo(48_000);
        assertThat(halves.rows().get(1).frames()).isEqualTo(48_000);
        assertThat(halves.rows().get(1).kWeightedLufsUngated().getAsDouble()).isCloseTo(-3.01, within(0.001));
    }

    @Test
    void tablesComeBeforeAudio() {
        LoudnessMeter meter = LoudnessMeter.of(48_000, ChannelLayout.MONO);
        meter.add(new float[][] {SINE}, 0, 1);
        assertThatThrownBy(() -> meter.table(0, 10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before the first frame");
    }
}
