package org.downbeat.kit;

/**
 * Brings recursive state to rest: what has fallen below 1e-20 (−400 dB) becomes 0.
 *
 * <p>Without it a decaying state ends in subnormal numbers, which slow processors down and never reach 0. Call it where
 * {@link org.downbeat.api.Block#isOnGrid} says so and nowhere else, so that the bits do not depend on where blocks end.
 */
public final class Rest {
    private static final double TINY = 1e-20;

    private Rest() {}

    /** The state itself, or 0 when it is tiny. */
    public static double settle(double state) {
        return Math.abs(state) < TINY ? 0 : state;
    }

    /** Settles each element. */
    public static void settle(double[] states) {
        for (int k = 0; k < states.length; k++) {
            states[k] = settle(states[k]);
        }
    }

    /** Whether every element is 0. */
    public static boolean isReached(double[] states) {
        for (double state : states) {
            if (state != 0) {
                return false;
            }
        }
        return true;
    }
}
