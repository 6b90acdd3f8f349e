package org.downbeat.tracker.lane;

import org.downbeat.core.automation.Moment;

/**
 * A value at a place.
 *
 * @param at beats, bar:beat or seconds; in a pattern, beats from its beginning
 * @param value as written
 * @param options tokens of this point alone, which override the lane's
 */
public record LanePoint(Moment at, LaneValue value, LaneOptions options) {
    /** The place as written in a lane: {@code 2.5}, {@code 17:3} or {@code 1.5s}. */
    public String atText() {
        if (at instanceof Moment.Bars bars) {
            return bars.position().toString();
        }
        return LaneNumber.format(at.amount()) + (at instanceof Moment.Seconds ? "s" : "");
    }

    /** As written in a lane: {@code 3:4000|fade=exponential}. */
    @Override
    public String toString() {
        return atText() + ":" + value + options;
    }
}
