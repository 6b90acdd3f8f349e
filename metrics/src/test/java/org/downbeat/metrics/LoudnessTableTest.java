package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

class LoudnessTableTest {
    private static final int RATE = 48_000;

    @Test
    void theEnergyMeanOfAllRowsIsTheUngatedWhole() {
        Property.forAll(40, random -> {
            int frames = random.nextInt(1, 60_000);
            int rate = random.nextInt(8_000, 100_000);
            LoudnessMeter meter = LoudnessMeter.builder(rate, ChannelLayout.STEREO)
                    .withoutTruePeak()
                    .build();
            LoudnessTable table = meter.table(randomEdges(random, frames));
            float[][] audio = {noiseInBursts(random, frames), noiseInBursts(random, frames)};
            meter.add(audio, 0, frames);
            meter.finish();
            double energy = 0;
            long total = 0;
            for (LoudnessRow row : table.rows()) {
                energy += row.frames() * Levels.power(row.kWeightedLufsUngated().orElse(Double.NEGATIVE_INFINITY));
                total += row.frames();
            }
            assertThat(total).isEqualTo(frames);
            double whole = Levels.power(meter.ungatedLufs().orElse(Double.NEGATIVE_INFINITY));
            assertThat(energy / frames).isCloseTo(whole, within(1e-9 * whole + Levels.SILENT_POWER));
        });
    }

    @Test
    void aTableDoesNotChangeTheReport() {
        float[][] audio = {Signals.noise(new SplittableRandom(3), 0.5, 4 * RATE)};
        LoudnessMeter plain = LoudnessMeter.of(RATE, ChannelLayout.MONO);
        LoudnessMeter cut = LoudnessMeter.of(RATE, ChannelLayout.MONO);
        cut.table(0, 101, 17_777, 3L * RATE);
        plain.add(audio, 0, audio[0].length);
        cut.add(audio, 0, audio[0].length);
        LoudnessReport expected = plain.finish();
        LoudnessReport report = cut.finish();
        assertThat(report.truePeakDbtp()).isEqualTo(expected.truePeakDbtp());
        assertThat(report.samplePeakDbfs()).isEqualTo(expected.samplePeakDbfs());
        // the sums are taken in other portions, so the last bits may differ
        assertThat(report.integratedLufs().orElseThrow())
                .isCloseTo(expected.integratedLufs().orElseThrow(), within(1e-12));
        assertThat(report.rmsDbfs().get(0).orElseThrow())
                .isCloseTo(expected.rmsDbfs().get(0).orElseThrow(), within(1e-12));
    }

    @Test
    void aRowReadsWhatAMeterOfItsFramesAloneReads() {
        float[] x = Signals.noise(new SplittableRandom(4), 0.5, RATE);
        Arrays.fill(x, 19_000, 21_000, 0);
        Arrays.fill(x, 29_000, 31_000, 0);
        LoudnessMeter meter = LoudnessMeter.of(RATE, ChannelLayout.MONO);
        LoudnessTable table = meter.table(20_000, 30_000);
        meter.add(new float[][] {x}, 0, x.length);
        meter.finish();
        LoudnessMeter alone = LoudnessMeter.of(RATE, ChannelLayout.MONO);
        alone.add(new float[][] {x}, 20_000, 30_000);
        LoudnessReport expected = alone.finish();
        LoudnessRow row = table.rows().get(0);
        assertThat(row.samplePeakDbfs()).isEqualTo(expected.samplePeakDbfs());
        assertThat(row.truePeakDbtp()).isEqualTo(expected.truePeakDbtp());
        assertThat(row.rmsDbfs().get(0).orElseThrow())
                .isCloseTo(expected.rmsDbfs().get(0).orElseThrow(), within(1e-12));
        assertThat(row.crestDb().get(0).orElseThrow())
                .isCloseTo(expected.crestDb().get(0).orElseThrow(), within(1e-12));
    }

    @Test
    void aBeatHoldsTheWindowsThatEndInsideIt() {
        float[] x = new float[4 * RATE];
        Arrays.fill(x, RATE, 2 * RATE, 0.1f);
        for (int i = RATE; i < 2 * RATE; i += 2) {
            x[i] = -0.1f;
        }
        LoudnessMeter meter = LoudnessMeter.of(RATE, ChannelLayout.MONO);
        LoudnessTable beats = meter.table(0, RATE * 39 / 100, RATE, 2L * RATE, 3L * RATE, 4L * RATE);
        meter.add(new float[][] {x}, 0, x.length);
        LoudnessReport report = meter.finish();
        List<LoudnessRow> rows = beats.rows();
        // no 400 ms before the first row ends; silence in the second; the loudest window ends in the third
        assertThat(rows.get(0).maxMomentaryLufs()).isEmpty();
        assertThat(rows.get(1).maxMomentaryLufs()).isEmpty();
        assertThat(rows.get(2).maxMomentaryLufs()).isEqualTo(report.maxMomentaryLufs());
        assertThat(rows.get(2).maxShortTermLufs()).isEmpty();
        assertThat(rows.get(3).maxShortTermLufs()).isPresent();
        assertThat(rows.get(4).maxShortTermLufs()).isEqualTo(report.maxShortTermLufs());
    }

    @Test
    void theLastRowSaysItsRealLengthAndRowsNeverReachedAreEmpty() {
        LoudnessMeter meter = LoudnessMeter.of(RATE, ChannelLayout.MONO);
        LoudnessTable bars = meter.table(0, 1000, 2000, 3000);
        meter.add(new float[][] {Signals.sine(1000, 0.5, RATE, 1500)}, 0, 1500);
        meter.finish();
        assertThat(bars.rows()).extracting(LoudnessRow::frames).containsExactly(1000L, 500L, 0L);
        assertThat(bars.rows().get(1).toFrame()).isEqualTo(1500);
        assertThat(bars.rows().get(1).seconds()).isEqualTo(1500.0 / RATE - 1000.0 / RATE, within(1e-15));
        assertThat(bars.rows().get(2).rmsDbfs().get(0)).isEmpty();
        assertThat(bars.rows().get(2).kWeightedLufsUngated()).isEmpty();
    }

    @Test
    void aPeakBetweenTwoRowsBelongsToBoth() {
        // fs/4 at 45 degrees: the peaks lie half way between the two samples of +0.707, here at the edge
        float[] x = new float[400];
        for (int i = 180; i < 220; i++) {
            x[i] = (float) Math.sin(Math.PI / 2 * (i - 200) + Math.PI * 3 / 4);
        }
        LoudnessMeter meter = LoudnessMeter.of(RATE, ChannelLayout.MONO);
        LoudnessTable table = meter.table(0, 200, 400);
        meter.add(new float[][] {x}, 0, x.length);
        LoudnessReport report = meter.finish();
        assertThat(table.rows().get(0).truePeakDbtp()).isEqualTo(report.truePeakDbtp());
        assertThat(report.truePeakDbtp().get(0).orElseThrow()).isBetween(0.0, 1.5);
    }

    @Test
    void theHeldPeakOfARowIsWhatTheMeterShowsAtItsEnd() {
        float[] x = new float[3 * RATE];
        x[0] = 1;
        LoudnessMeter meter = LoudnessMeter.builder(RATE, ChannelLayout.MONO)
                .peakHold(new PeakHold.Ballistics(0.5, 10))
                .build();
        LoudnessTable seconds = meter.table(0, RATE, 2L * RATE, 3L * RATE);
        meter.add(new float[][] {x}, 0, x.length);
        meter.finish();
        List<LoudnessRow> rows = seconds.rows();
        assertThat(rows.get(0).heldPeakDbfs().get(0).orElseThrow()).isCloseTo(-5, within(1e-9));
        assertThat(rows.get(2).heldPeakDbfs().get(0).orElseThrow()).isCloseTo(-25, within(1e-9));
        assertThat(rows.get(2).samplePeakDbfs().get(0)).isEmpty();
    }

    @Test
    void edgesThatGoBackAreRefused() {
        LoudnessMeter meter = LoudnessMeter.of(RATE, ChannelLayout.MONO);
        assertThatThrownBy(() -> meter.table(0, 100, 99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("edge 2")
                .hasMessageContaining("frame 99");
        assertThatThrownBy(() -> meter.table(-1, 100)).hasMessageContaining("edge 0");
        assertThatThrownBy(() -> meter.table(5)).hasMessageContaining("at least two");
    }

    private static long[] randomEdges(SplittableRandom random, int frames) {
        long[] edges = random.longs(random.nextInt(30), 0, frames).sorted().toArray();
        long[] all = new long[edges.length + 2];
        System.arraycopy(edges, 0, all, 1, edges.length);
        all[all.length - 1] = random.nextBoolean() ? frames : Long.MAX_VALUE;
        return all;
    }

    private static float[] noiseInBursts(SplittableRandom random, int frames) {
        float[] x = Signals.noise(random, 0.9, frames);
        Arrays.fill(x, random.nextInt(frames), frames, 0);
        return x;
    }
}
