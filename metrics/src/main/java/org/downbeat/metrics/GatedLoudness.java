package org.downbeat.metrics;

import java.util.OptionalDouble;

/**
 * Integrated loudness (BS.1770-5, Annex 1): the mean energy of the 400 ms blocks that pass two gates, -70 LUFS and then
 * 10 LU below the mean of those that passed the first.
 */
final class GatedLoudness {
    private static final double ABSOLUTE_GATE = Levels.power(-70);
    private static final double TEN_LU = 10;

    private GatedLoudness() {}

    /**
     * The integrated loudness in LUFS, undefined when no block passes.
     *
     * @param blocks mean energies of the 400 ms blocks, 100 ms apart
     */
    static OptionalDouble of(double[] blocks) {
        double ungated = meanAbove(blocks, ABSOLUTE_GATE);
        return Levels.ofLoudness(meanAbove(blocks, Math.max(ABSOLUTE_GATE, ungated / TEN_LU)));
    }

    /** Mean of the energies above the gate; 0 when there are none. */
    private static double meanAbove(double[] energies, double gate) {
        double sum = 0;
        int count = 0;
        for (double energy : energies) {
            if (energy > gate) {
                sum += energy;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
