package org.downbeat.cli.terminal;

import java.util.OptionalDouble;

/**
 * Says how long something still takes, by how fast it went lately: Java begins slowly, and from its first second a render
 * of seconds would be told to take minutes.
 */
final class TimeLeft {
    /** What the newest observation counts, of those at every tenth of a second: old ones fade within two seconds. */
    private static final double NEWEST = 0.1;

    private double seconds = Double.NaN;
    private double part;
    private double rate;

    /**
     * Tells how far it is.
     *
     * @param now in seconds, later than before
     * @param done the part of the whole that is done, 0 to 1
     * @return how many seconds it still takes; empty the first time, and while nothing moves
     */
    OptionalDouble at(double now, double done) {
        double lately = (done - part) / (now - seconds); // NaN the first time
        if (lately >= 0) {
            rate = rate == 0 ? lately : rate + NEWEST * (lately - rate);
        }
        seconds = now;
        part = done;
        return rate > 0 ? OptionalDouble.of((1 - done) / rate) : OptionalDouble.empty();
    }
}
