package org.downbeat.report;

import java.util.OptionalDouble;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.LoudnessMeter;

/**
 * Short-term loudness at points of equal distance, every 100 ms to begin with. Every second one is left out whenever there
 * are as many as a picture is wide.
 */
final class Points {
    private static final int MOST = 800;
    private static final int A_SECOND = 10;

    private final LoudnessMeter meter;
    private final double[] lufs = new double[MOST];
    private long framesEach;
    private long filled;
    private int size;

    Points(int sampleRate, ChannelLayout layout) {
        meter = LoudnessMeter.builder(sampleRate, layout).withoutTruePeak().build();
        framesEach = Math.round((double) sampleRate / A_SECOND);
    }

    void add(float[][] channels, int from, int to) {
        int at = from;
        while (at < to) {
            int end = (int) Math.min(to, at + framesEach - filled);
            meter.add(channels, at, end);
            filled += end - at;
            at = end;
            if (filled == framesEach) {
                filled = 0;
                keep(meter.shortTermLufs());
            }
        }
    }

    private void keep(OptionalDouble reading) {
        if (size == MOST) {
            size = MOST / 2;
            for (int i = 0; i < size; i++) {
                lufs[i] = lufs[2 * i + 1];
            }
            filled = framesEach; // half the way to the next point is done already
            framesEach *= 2;
        } else {
            lufs[size++] = reading.orElse(Double.NaN);
        }
    }

    long framesEach() {
        return framesEach;
    }

    int size() {
        return size;
    }

    double at(int point) {
        return lufs[point];
    }
}
