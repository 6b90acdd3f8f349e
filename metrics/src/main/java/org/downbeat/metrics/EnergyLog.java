package org.downbeat.metrics;

import java.util.Arrays;

/**
 * One energy and one length for each 100 ms of audio: all that integrated loudness and loudness range need. Room for the
 * first hour is there from the start; then it doubles. (With the relative gate no exact loudness is possible in less.)
 */
final class EnergyLog {
    private static final int ONE_HOUR = 36_000;

    private double[] energy = new double[ONE_HOUR];
    private int[] frames = new int[ONE_HOUR];
    private int size;

    void add(double hopEnergy, int hopFrames) {
        if (size == energy.length) {
            energy = Arrays.copyOf(energy, 2 * size);
            frames = Arrays.copyOf(frames, 2 * size);
        }
        energy[size] = hopEnergy;
        frames[size] = hopFrames;
        size++;
    }

    /** The mean energies of all windows of {@code hops} entries, each window one entry after the one before. */
    double[] windows(int hops) {
        double[] means = new double[Math.max(0, size - hops + 1)];
        for (int w = 0; w < means.length; w++) {
            double sum = 0;
            long length = 0;
            for (int h = w; h < w + hops; h++) {
                sum += energy[h];
                length += frames[h];
            }
            means[w] = sum / length;
        }
        return means;
    }
}
