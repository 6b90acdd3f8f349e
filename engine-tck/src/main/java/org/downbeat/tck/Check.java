package org.downbeat.tck;

/**
 * One promise of the contract, put to the test.
 *
 * @param name lower-case words with hyphens, the same in every version
 * @param promise what a module promises, in one sentence
 * @param reason why that matters, in one sentence
 * @param body what tries to break it
 */
public record Check(String name, String promise, String reason, Body body) {
    /** Tries to break a promise. */
    @FunctionalInterface
    public interface Body {
        /**
         * Runs the check.
         *
         * @param seed decides whatever is random in it
         * @throws BrokenPromise when the module breaks its promise
         */
        void run(Subject subject, long seed);
    }

    /**
     * Runs the check and names it in what it finds. Whatever the module throws is a broken promise too.
     *
     * @throws BrokenPromise when the module breaks the promise, with the seed that repeats it
     */
    public void run(Subject subject, long seed) {
        try {
            body.run(subject, seed);
        } catch (BrokenPromise broken) {
            throw new BrokenPromise(about(seed), broken.what(), broken);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError thrown) {
            throw new BrokenPromise(about(seed), "the module threw " + thrown + place(thrown), thrown);
        }
    }

    private String about(long seed) {
        return name + " (seed " + seed + "): ";
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : " in " + trace[0];
    }
}
