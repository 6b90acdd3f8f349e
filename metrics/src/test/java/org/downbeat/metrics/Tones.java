package org.downbeat.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * A test signal in the words of EBU Tech 3341: stretches of a 1 kHz sine whose phase runs on, each so many seconds long and
 * so many dBFS (peak) loud on each channel. Made block by block as it is measured.
 */
final class Tones {
    static final double SILENCE = Double.NEGATIVE_INFINITY;
    private static final int BLOCK = 4096;

    private final int sampleRate;
    private final ChannelLayout layout;
    private final float[] sine;
    private final List<double[]> levels = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private double seconds;

    Tones(int sampleRate, ChannelLayout layout) {
        this.sampleRate = sampleRate;
        this.layout = layout;
        // one second holds a whole number of periods at every rate
        sine = new float[sampleRate];
        for (int i = 0; i < sampleRate; i++) {
            sine[i] = (float) StrictMath.sin(2 * Math.PI * 1000 * i / sampleRate);
        }
    }

    static Tones stereo(int sampleRate) {
        return new Tones(sampleRate, ChannelLayout.STEREO);
    }

    /** Appends a stretch with one level for all channels, or one for each. */
    Tones then(double length, double... dbfs) {
        double[] amplitudes = new double[layout.channels()];
        for (int c = 0; c < amplitudes.length; c++) {
            amplitudes[c] = Math.pow(10, dbfs[dbfs.length == 1 ? 0 : c] / 20);
        }
        seconds += length;
        levels.add(amplitudes);
        ends.add(Math.round(seconds * sampleRate));
        return this;
    }

    Tones thenSilence(double length) {
        return then(length, SILENCE);
    }

    /** The report of the whole signal; without true peaks, which these signals are not about. */
    LoudnessReport measure() {
        LoudnessMeter meter = meter();
        play(meter, BLOCK, () -> {});
        return meter.finish();
    }

    LoudnessMeter meter() {
        return LoudnessMeter.builder(sampleRate, layout).withoutTruePeak().build();
    }

    /** Feeds the signal in blocks and calls {@code afterBlock} after each. */
    void play(LoudnessMeter meter, int blockFrames, Runnable afterBlock) {
        float[][] block = new float[layout.channels()][blockFrames];
        long frame = 0;
        for (int s = 0; s < levels.size(); s++) {
            while (frame < ends.get(s)) {
                int count = (int) Math.min(blockFrames, ends.get(s) - frame);
                for (int c = 0; c < block.length; c++) {
                    float amplitude = (float) levels.get(s)[c];
                    int phase = (int) (frame % sampleRate);
                    for (int i = 0; i < count; i++) {
                        block[c][i] = amplitude * sine[phase];
                        phase = phase + 1 == sampleRate ? 0 : phase + 1;
                    }
                }
                meter.add(block, 0, count);
                frame += count;
                afterBlock.run();
            }
        }
    }
}
