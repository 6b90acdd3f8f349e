package org.downbeat.tracker.file;

/**
 * Something in a song file that cannot be.
 *
 * @param file as the user named it
 * @param line from 1 on
 * @param column from 1 on
 * @param message what is wrong; what would be accepted
 */
public record Mistake(String file, int line, int column, String message) {
    /** One line for the user: {@code song.yaml:12:7: there is no part 'laed'; did you mean 'lead'?} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
