package org.downbeat.benchmarks.guard;

/**
 * What a kernel took.
 *
 * @param nanos CPU time of a piece of its work
 * @param bytes allocated by all slices together
 */
record Reading(double nanos, long bytes) {
    /** The better of two: whatever else goes on in the JVM can only add to either figure. */
    Reading least(Reading other) {
        return new Reading(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
    }
}
