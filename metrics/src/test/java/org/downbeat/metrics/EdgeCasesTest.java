package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

/** Inputs on which loudness meters are known to go wrong, and the right answers. */
class EdgeCasesTest {
    private static final int RATE = 48_000;
    private static final float[] TONE = Signals.sine(1000, 0.1, RATE, 5 * RATE);

    @Test
    void silenceHasNoLevelAtAll() {
        LoudnessReport report = measure(ChannelLayout.MONO, new float[5 * RATE]);
        assertNoLoudness(report);
        assertThat(report.truePeakDbtp()).containsOnly(OptionalDouble.empty());
        assertThat(report.samplePeakDbfs()).containsOnly(OptionalDouble.empty());
        assertThat(report.rmsDbfs()).containsOnly(OptionalDouble.empty());
        assertThat(report.crestDb()).containsOnly(OptionalDouble.empty());
        assertThat(report.maxTruePeakDbtp()).isEmpty();
        assertThat(report.peakToLoudnessDb()).isEmpty();
        assertThat(report.peakToShortTermDb()).isEmpty();
    }

    @Test
    void noAudioHasNoLevelAtAll() {
        LoudnessReport report = measure(ChannelLayout.MONO, new float[0]);
        assertNoLoudness(report);
        assertThat(report.frames()).isZero();
        assertThat(report.samplePeakDbfs()).containsOnly(OptionalDouble.empty());
    }

    @Test
    void theEffectsChannelAloneHasPeaksButNoLoudness() {
        float[][] audio = new float[6][TONE.length];
        audio[3] = TONE;
        LoudnessReport report = measure(ChannelLayout.SURROUND_5_1, audio);
        assertNoLoudness(report);
        assertThat(report.samplePeakDbfs().get(3).orElseThrow()).isCloseTo(-20, within(0.01));
        assertThat(report.rmsDbfs().get(3).orElseThrow()).isCloseTo(-23.01, within(0.01));
        assertThat(report.samplePeakDbfs().get(0)).isEmpty();
    }

    @Test
    void belowTheAbsoluteGateThereIsMomentaryButNoIntegratedLoudness() {
        float[] quiet = Signals.sine(1000, 0.0001, RATE, 5 * RATE);
        LoudnessReport report = measure(ChannelLayout.MONO, quiet);
        assertThat(report.integratedLufs()).isEmpty();
        assertThat(report.loudnessRangeLu()).isEmpty();
        assertThat(report.maxMomentaryLufs().orElseThrow()).isCloseTo(-83, within(0.1));
    }

    @Test
    void lessThan400MillisecondsHasPeaksAndRmsButNoLoudness() {
        LoudnessMeter meter = LoudnessMeter.of(RATE, ChannelLayout.MONO);
        meter.add(new float[][] {TONE}, 0, 399 * RATE / 1000);
        LoudnessReport report = meter.finish();
        assertNoLoudness(report);
        assertThat(report.samplePeakDbfs().get(0).orElseThrow()).isCloseTo(-20, within(0.01));
        assertThat(report.truePeakDbtp().get(0).orElseThrow()).isCloseTo(-20, within(0.01));
        assertThat(report.rmsDbfs().get(0).orElseThrow()).isCloseTo(-23.01, within(0.01));
        assertThat(meter.ungatedLufs().orElseThrow()).isCloseTo(-23, within(0.1));
    }

    @Test
    void from400To499MillisecondsThereIsOneBlock() {
        OptionalDouble shortest = measure(ChannelLayout.MONO, first(400)).integratedLufs();
        OptionalDouble longest = measure(ChannelLayout.MONO, first(499)).integratedLufs();
        assertThat(shortest.orElseThrow()).isCloseTo(-23, within(0.1));
        assertThat(longest).isEqualTo(shortest);
    }

    @Test
    void lessThanThreeSecondsHasNoShortTermLoudnessAndNoRange() {
        LoudnessReport report = measure(ChannelLayout.MONO, first(2999));
        assertThat(report.maxShortTermLufs()).isEmpty();
        assertThat(report.loudnessRangeLu()).isEmpty();
        assertThat(report.maxMomentaryLufs()).isPresent();
        assertThat(measure(ChannelLayout.MONO, first(3000)).loudnessRangeLu()).hasValue(0);
    }

    @Test
    void samplesThatAreNoNumbersAreCountedAndTakenAsZero() {
        float[] broken = TONE.clone();
        float[] mended = TONE.clone();
        broken[24_000] = Float.NaN;
        broken[24_001] = Float.POSITIVE_INFINITY;
        broken[TONE.length - 1] = Float.NEGATIVE_INFINITY;
        for (int i : new int[] {24_000, 24_001, TONE.length - 1}) {
            mended[i] = 0;
        }
        LoudnessReport report = measure(ChannelLayout.MONO, broken);
        LoudnessReport expected = measure(ChannelLayout.MONO, mended);
        assertThat(report.invalidSamples()).isEqualTo(3);
        assertThat(report.integratedLufs()).isEqualTo(expected.integratedLufs());
        assertThat(report.truePeakDbtp()).isEqualTo(expected.truePeakDbtp());
        assertThat(report.rmsDbfs()).isEqualTo(expected.rmsDbfs());
    }

    @Test
    void subnormalSamplesAreSilence() {
        float[] x = Signals.noise(new SplittableRandom(5), 1e-39, 4 * RATE);
        LoudnessReport report = measure(ChannelLayout.MONO, x);
        assertNoLoudness(report);
        assertThat(report.samplePeakDbfs().get(0)).isEmpty();
        assertThat(report.rmsDbfs().get(0)).isEmpty();
        assertThat(report.truePeakDbtp().get(0)).isEmpty();
    }

    @Test
    void theFilterIsEmptyHalfASecondIntoSilence() {
        // no dying tail that would crawl through subnormal numbers, and none in a later row
        LoudnessMeter meter = LoudnessMeter.of(RATE, ChannelLayout.MONO);
        LoudnessTable table = meter.table(0, RATE, RATE * 3 / 2, 2 * RATE);
        float[] x = Arrays.copyOf(first(1000), 2 * RATE);
        meter.add(new float[][] {x}, 0, x.length);
        meter.finish();
        assertThat(table.rows().get(2).kWeightedLufsUngated()).isEmpty();
        assertThat(table.rows().get(2).rmsDbfs().get(0)).isEmpty();
    }

    @Test
    void directCurrentCountsInRmsButOnlyItsStepIsHeard() {
        float[] x = new float[10 * RATE];
        Arrays.fill(x, 0.5f);
        LoudnessMeter meter = fed(ChannelLayout.STEREO, x, x);
        LoudnessReport report = meter.finish();
        assertThat(report.integratedLufs().orElseThrow()).isCloseTo(-29.3, within(0.05));
        assertThat(report.rmsDbfs().get(0).orElseThrow()).isCloseTo(-6.02, within(0.001));
        assertThat(meter.dcOffset(0)).isEqualTo(0.5);
    }

    @Test
    void samplesAboveFullScaleCountInFull() {
        float[] x = Signals.sine(1000, 4, RATE, RATE);
        LoudnessReport report = measure(ChannelLayout.MONO, x);
        assertThat(report.samplePeakDbfs().get(0).orElseThrow()).isCloseTo(12.04, within(0.01));
        assertThat(report.integratedLufs().orElseThrow()).isCloseTo(9.03, within(0.02));
    }

    @Test
    void monoReadsThreeDecibelsBelowDualMonoWhichIsStereo() {
        double mono = measure(ChannelLayout.MONO, TONE).integratedLufs().orElseThrow();
        double dual = measure(ChannelLayout.DUAL_MONO, TONE).integratedLufs().orElseThrow();
        double stereo =
                measure(ChannelLayout.STEREO, TONE, TONE).integratedLufs().orElseThrow();
        assertThat(dual).isEqualTo(stereo);
        assertThat(dual - mono).isCloseTo(3.0103, within(1e-4));
    }

    @Test
    void theLowestSampleOfAnIntegerFileIsFullScale() {
        // -8388608 of 24 bits, scaled by 2^23
        LoudnessReport report = measure(ChannelLayout.MONO, new float[] {-8_388_608 / 8_388_608f});
        assertThat(report.samplePeakDbfs().get(0)).hasValue(0.0);
    }

    @Test
    void severalPiecesPassOneGateTogether() {
        // alone the quiet piece reads -43; beside the loud one the relative gate drops it
        float[] quiet = Signals.sine(1000, 0.01, RATE, 5 * RATE);
        LoudnessMeter loudPiece = fed(ChannelLayout.MONO, TONE);
        LoudnessMeter quietPiece = fed(ChannelLayout.MONO, quiet);
        double quietAlone = quietPiece.finish().integratedLufs().orElseThrow();
        double loudAlone = loudPiece.finish().integratedLufs().orElseThrow();
        assertThat(quietAlone).isCloseTo(-43, within(0.1));
        assertThat(LoudnessMeter.integratedLufs(List.of(loudPiece, quietPiece)).orElseThrow())
                .isCloseTo(loudAlone, within(1e-9));
    }

    private static void assertNoLoudness(LoudnessReport report) {
        assertThat(report.integratedLufs()).isEmpty();
        assertThat(report.loudnessRangeLu()).isEmpty();
        assertThat(report.maxMomentaryLufs()).isEmpty();
        assertThat(report.maxShortTermLufs()).isEmpty();
    }

    private static float[] first(int milliseconds) {
        return Arrays.copyOf(TONE, milliseconds * RATE / 1000);
    }

    private static LoudnessReport measure(ChannelLayout layout, float[]... audio) {
        return fed(layout, audio).finish();
    }

    private static LoudnessMeter fed(ChannelLayout layout, float[]... audio) {
        LoudnessMeter meter = LoudnessMeter.of(RATE, layout);
        meter.add(audio, 0, audio[0].length);
        return meter;
    }
}
