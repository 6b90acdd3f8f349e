package org.downbeat.benchmarks;

import org.downbeat.core.render.BlockSink;

/** The RMS of a stereo render. */
final class Levels implements BlockSink {
    private final double[] squares = new double[2];
    private long frames;

    @Override
    public void write(float[][] channels, int from, int to) {
        for (int c = 0; c < squares.length; c++) {
            for (int i = from; i < to; i++) {
                squares[c] += (double) channels[c][i] * channels[c][i];
            }
        }
        frames += to - from;
    }

    /** RMS of a channel in dB re 1.0. */
    double decibels(int channel) {
        return 10 * StrictMath.log10(squares[channel] / frames);
    }
}
