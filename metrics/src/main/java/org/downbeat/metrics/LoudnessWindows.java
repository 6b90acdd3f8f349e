package org.downbeat.metrics;

/**
 * Momentary (400 ms) and short-term (3 s) loudness on a grid of 10 ms, their maxima, and the log for the gated numbers.
 *
 * <p>The grid lies at {@code round(k fs / 100)}, counted from the first frame, so that a rate like 22.05 kHz does not
 * drift. Its every tenth point ends a gating block (75 % overlap) and a window of the loudness range (10 Hz).
 */
final class LoudnessWindows {
    private static final int STEPS_A_SECOND = 100;
    private static final int MOMENTARY_STEPS = 40;
    private static final int SHORT_TERM_STEPS = 300;
    private static final int HOP_STEPS = 10;

    private final int sampleRate;
    private final SlidingSum momentarySum = new SlidingSum(MOMENTARY_STEPS);
    private final SlidingSum shortTermSum = new SlidingSum(SHORT_TERM_STEPS);
    private final EnergyLog log = new EnergyLog();
    private long step;
    private double hopEnergy;
    private double maxMomentary;
    private double maxShortTerm;

    LoudnessWindows(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /** The length of the step that is to come, in frames. */
    int nextStepFrames() {
        return (int) (gridFrame(step + 1) - gridFrame(step));
    }

    /** Takes the energy of the next 10 ms. */
    void add(double energy) {
        step++;
        momentarySum.add(energy);
        shortTermSum.add(energy);
        hopEnergy += energy;
        if (step % HOP_STEPS == 0) {
            log.add(hopEnergy, (int) (gridFrame(step) - gridFrame(step - HOP_STEPS)));
            hopEnergy = 0;
        }
        maxMomentary = Math.max(maxMomentary, momentary());
        maxShortTerm = Math.max(maxShortTerm, shortTerm());
    }

    /** Mean energy of the last 400 ms; 0 before there were as many. */
    double momentary() {
        return mean(momentarySum, MOMENTARY_STEPS);
    }

    /** Mean energy of the last 3 s; 0 before there were as many. */
    double shortTerm() {
        return mean(shortTermSum, SHORT_TERM_STEPS);
    }

    double maxMomentary() {
        return maxMomentary;
    }

    double maxShortTerm() {
        return maxShortTerm;
    }

    /** Mean energies of all 400 ms blocks so far, one every 100 ms. */
    double[] gatingBlocks() {
        return log.windows(MOMENTARY_STEPS / HOP_STEPS);
    }

    /** Mean energies of all 3 s windows so far, one every 100 ms. */
    double[] shortTermWindows() {
        return log.windows(SHORT_TERM_STEPS / HOP_STEPS);
    }

    private double mean(SlidingSum window, int steps) {
        return window.isFull() ? window.sum() / (gridFrame(step) - gridFrame(step - steps)) : 0;
    }

    private long gridFrame(long k) {
        return (2 * k * sampleRate + STEPS_A_SECOND) / (2 * STEPS_A_SECOND);
    }
}
