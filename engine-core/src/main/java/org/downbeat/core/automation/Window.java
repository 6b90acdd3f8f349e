package org.downbeat.core.automation;

import org.downbeat.core.time.SongClock;

/**
 * A length of time in the three ways people ask about it.
 *
 * @param beats quarter notes
 * @param milliseconds thousandths of a second
 * @param frames sample frames
 */
public record Window(double beats, double milliseconds, long frames) {
    /** No time at all. */
    public static final Window NONE = new Window(0, 0, 0);

    static Window between(SongClock clock, long start, long end) {
        return new Window(
                clock.beatAtFrame(end) - clock.beatAtFrame(start),
                clock.secondsAtFrame(end - start) * 1000,
                end - start);
    }
}
