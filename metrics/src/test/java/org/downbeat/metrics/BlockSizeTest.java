package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.downbeat.metrics.PeakHold.Ballistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The size of the blocks cannot change a bit of any reading. */
class BlockSizeTest {
    /** All that one run read. Records compare doubles by their bits. */
    private record Run(LoudnessReport report, List<LoudnessRow> beats, List<LoudnessRow> sections) {}

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(ints = {48_000, 44_100, 22_050, 11_025})
    void everyBlockSizeReadsTheSameBits(int rate) {
        int frames = 5 * rate + 123;
        float[][] audio = {drumLike(1, frames), drumLike(2, frames), drumLike(3, frames)};
        audio[1][777] = Float.NaN;
        Run all = run(rate, audio, frames);
        for (int block : new int[] {1, 7, 128, 4096}) {
            assertThat(run(rate, audio, block)).as("blocks of %d", block).isEqualTo(all);
        }
    }

    private static Run run(int rate, float[][] audio, int block) {
        LoudnessMeter meter = LoudnessMeter.builder(rate, ChannelLayout.FRONT_3_0)
                .peakHold(Ballistics.DIGITAL_PEAK_METER)
                .build();
        LoudnessTable beats = meter.table(0, 1001, 2502, 2502, 2503, rate, 2L * rate, 4L * rate + 17);
        LoudnessTable sections = meter.table(500, 3L * rate, Long.MAX_VALUE);
        int frames = audio[0].length;
        for (int from = 0; from < frames; from += block) {
            meter.add(audio, from, Math.min(frames, from + block));
        }
        return new Run(meter.finish(), beats.rows(), sections.rows());
    }

    /** Noise that is struck again every quarter second or so, and fades. */
    private static float[] drumLike(long seed, int frames) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = new float[frames];
        double level = 0;
        for (int i = 0; i < frames; i++) {
            level = random.nextInt(10_000) == 0 ? random.nextDouble() : level * 0.9995;
            x[i] = (float) (level * (2 * random.nextDouble() - 1));
        }
        return x;
    }
}
