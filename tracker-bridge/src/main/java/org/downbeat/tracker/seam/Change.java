package org.downbeat.tracker.seam;

/**
 * How a note differs from one that is struck one velocity softer.
 *
 * @param db in level, in dB; endless where one of them is silent
 * @param hertz in brightness, in Hz
 * @param ratio in brightness, as a factor
 */
public record Change(double db, double hertz, double ratio) {
    static final Change NONE = new Change(0, 0, 1);
    static final Change INTO_SILENCE = new Change(Double.POSITIVE_INFINITY, 0, 1);

    /** The larger of both in each respect; upwards and downwards count alike. */
    Change larger(Change other) {
        boolean louder = Math.abs(other.db) > Math.abs(db);
        boolean brighter = other.distance() > distance();
        return new Change(louder ? other.db : db, brighter ? other.hertz : hertz, brighter ? other.ratio : ratio);
    }

    /** Whether nobody notices it. */
    boolean isWithin(Bound bound) {
        return Math.abs(db) <= bound.db() && distance() <= 1 + bound.percent() / 100;
    }

    /** The factor in brightness, upwards. */
    private double distance() {
        return Math.max(ratio, 1 / ratio);
    }
}
