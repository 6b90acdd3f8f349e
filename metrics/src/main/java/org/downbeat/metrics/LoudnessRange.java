package org.downbeat.metrics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Loudness range (EBU Tech 3342): the distance from the 10th to the 95th percentile of the short-term loudness, over the
 * windows at or above -70 LUFS and at or above 20 LU below their mean. Percentiles by nearest rank.
 */
final class LoudnessRange {
    private static final double ABSOLUTE_GATE = Levels.power(-70);
    private static final double TWENTY_LU = 100;

    private LoudnessRange() {}

    /**
     * The range in LU, undefined when no window passes.
     *
     * @param windows mean energies of the 3 s windows, 100 ms apart; is sorted
     */
    static OptionalDouble of(double[] windows) {
        Arrays.sort(windows);
        int first = firstAtLeast(ABSOLUTE_GATE, windows, 0);
        if (first == windows.length) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = first; i < windows.length; i++) {
            sum += windows[i];
        }
        first = firstAtLeast(sum / (windows.length - first) / TWENTY_LU, windows, first);
        double low = windows[rank(0.10, first, windows.length)];
        double high = windows[rank(0.95, first, windows.length)];
        return OptionalDouble.of(Levels.lufs(high) - Levels.lufs(low));
    }

    private static int firstAtLeast(double gate, double[] sorted, int from) {
        int i = from;
        while (i < sorted.length && sorted[i] < gate) {
            i++;
        }
        return i;
    }

    /** {@code round((n - 1) p)} in the part of the sorted array from {@code first} on. */
    private static int rank(double p, int first, int length) {
        return first + (int) Math.floor((length - first - 1) * p + 0.5);
    }
}
