package org.downbeat.tracker.lane;

/**
 * Between which plain values a lane moves a parameter, instead of its whole range.
 *
 * @param low value at 0
 * @param high value at 1
 */
public record OutputRange(double low, double high) {
    /** Puts the ends in order. */
    public OutputRange {
        if (low > high) {
            double swapped = low;
            low = high;
            high = swapped;
        }
    }

    /** As written in a lane: {@code 200:4000}. */
    @Override
    public String toString() {
        return LaneNumber.format(low) + ":" + LaneNumber.format(high);
    }
}
