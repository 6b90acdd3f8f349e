package org.downbeat.testing;

import java.util.SplittableRandom;

/**
 * Checks a property on many random cases, and prints the seed that repeats the one that failed.
 *
 * <p>Every run takes a new seed, so that the cases differ from build to build. {@code -Dtests.seed=N} repeats a run:
 * case {@code n} of seed {@code N} always draws the same numbers.
 */
public final class Property {
    private Property() {}

    /** One case: draws what it needs from {@code random} and throws when the property does not hold. */
    @FunctionalInterface
    public interface Case {
        /** Runs the case; any exception or assertion error counts as a failure. */
        void check(SplittableRandom random) throws Exception;
    }

    /**
     * Runs {@code cases} random cases of a property.
     *
     * @param cases how many, at least 1
     * @param property what must hold in each
     * @throws AssertionError when a case fails, naming the case and the seed that repeats it
     */
    public static void forAll(int cases, Case property) {
        long seed = seed();
        for (int n = 0; n < cases; n++) {
            try {
                property.check(new SplittableRandom(seed + n));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(
                        "case " + n + " of " + cases + " failed; repeat it with -Dtests.seed=" + (seed + n) + ": "
                                + failure.getMessage(),
                        failure);
            }
        }
    }

    private static long seed() {
        String given = System.getProperty("tests.seed", "");
        return given.isBlank() ? new SplittableRandom().nextLong() : Long.parseLong(given.trim());
    }
}
