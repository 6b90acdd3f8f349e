package org.downbeat.core.audio;

import java.io.IOException;

/** An audio file cannot be read or written; the message is one line for the user that says what would be accepted. */
public final class AudioFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** For what the file itself shows. */
    public AudioFileException(String message) {
        super(message);
    }

    /** For what the system reported. */
    public AudioFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
