package org.downbeat.metrics;

/**
 * The sum of the last {@code n} values, without ever subtracting: so silence after a loud passage sums to exactly nothing,
 * and no rounding piles up.
 *
 * <p>Once a turn of the ring, every value is replaced by the sum of itself and all younger ones of its turn. The window is
 * then such a sum from the last turn plus the plain running sum of this one.
 */
final class SlidingSum {
    private final double[] ring;
    private int next;
    private double thisTurn;
    private long count;

    SlidingSum(int n) {
        ring = new double[n];
    }

    void add(double value) {
        ring[next] = value;
        thisTurn += value;
        next++;
        count++;
        if (next == ring.length) {
            for (int i = ring.length - 2; i >= 0; i--) {
                ring[i] += ring[i + 1];
            }
            next = 0;
            thisTurn = 0;
        }
    }

    /** Whether as many values came as the window is long. */
    boolean isFull() {
        return count >= ring.length;
    }

    /** The sum of the window. */
    double sum() {
        return ring[next] + thisTurn;
    }
}
