package org.downbeat.tck;

/** A module does not keep what the contract promises; the message says where, and what would be right. */
public final class BrokenPromise extends AssertionError {
    private static final long serialVersionUID = 1;

    BrokenPromise(String message) {
        super(message);
    }

    BrokenPromise(String message, Throwable cause) {
        super(message, cause);
    }
}
