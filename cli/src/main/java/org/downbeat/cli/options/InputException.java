package org.downbeat.cli.options;

/** The user asked for something that cannot be; the message is one line that says what would be accepted. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
