package org.downbeat.tck;

/** A module does not keep what the contract promises; the message says where, and what would be right. */
public final class BrokenPromise extends AssertionError {
    private static final long serialVersionUID = 1;

    private final String what;

    BrokenPromise(String what) {
        super(what);
        this.what = what;
    }

    BrokenPromise(String what, Throwable cause) {
        this("", what, cause);
    }

    /** What was found, and which check and seed find it again. */
    BrokenPromise(String check, String what, Throwable cause) {
        super(check + what, cause);
        this.what = what;
    }

    /** What was found, without the check and the seed that found it. */
    public String what() {
        return what;
    }
}
