package org.downbeat.tracker.lane;

/** The value of a lane's point as it was written. */
public sealed interface LaneValue {
    /** A bare number, which the lane's mode explains. */
    record Amount(double number) implements LaneValue {
        @Override
        public String toString() {
            return LaneNumber.format(number);
        }
    }

    /** A value with its unit, such as {@code 4 kHz}, or the label of a choice; always in the parameter's own unit. */
    record Plain(String text) implements LaneValue {
        @Override
        public String toString() {
            return text;
        }
    }
}
