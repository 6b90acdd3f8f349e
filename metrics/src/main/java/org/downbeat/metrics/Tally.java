package org.downbeat.metrics;

/** What a stretch of frames adds up to: the sums and maxima from which its levels are read. Tallies of neighbours add. */
final class Tally {
    long frames;
    /** Sum over frames and channels of the K-weighted sample squared, times the channel's weight. */
    double energy;

    final double[] sum;
    final double[] sumOfSquares;
    final double[] samplePeak;
    final double[] truePeak;

    Tally(int channels) {
        sum = new double[channels];
        sumOfSquares = new double[channels];
        samplePeak = new double[channels];
        truePeak = new double[channels];
    }

    void clear() {
        frames = 0;
        energy = 0;
        for (int c = 0; c < sum.length; c++) {
            sum[c] = 0;
            sumOfSquares[c] = 0;
            samplePeak[c] = 0;
            truePeak[c] = 0;
        }
    }

    void add(Tally other) {
        frames += other.frames;
        energy += other.energy;
        for (int c = 0; c < sum.length; c++) {
            sum[c] += other.sum[c];
            sumOfSquares[c] += other.sumOfSquares[c];
            samplePeak[c] = Math.max(samplePeak[c], other.samplePeak[c]);
            truePeak[c] = Math.max(truePeak[c], other.truePeak[c]);
        }
    }

    double meanEnergy() {
        return frames == 0 ? 0 : energy / frames;
    }

    double meanSquare(int channel) {
        return frames == 0 ? 0 : sumOfSquares[channel] / frames;
    }

    double mean(int channel) {
        return frames == 0 ? 0 : sum[channel] / frames;
    }

    /** Largest magnitude in {@code x[from..to)}; not finite when a sample is not. */
    static float peak(float[] x, int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(x[i]));
        }
        return peak;
    }
}
