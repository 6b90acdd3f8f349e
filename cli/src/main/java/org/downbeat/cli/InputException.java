package org.downbeat.cli;

/** The user asked for something that cannot be; the message is one line that says what would be accepted. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }

    InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
