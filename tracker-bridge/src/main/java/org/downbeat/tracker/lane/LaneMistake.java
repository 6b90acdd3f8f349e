package org.downbeat.tracker.lane;

/**
 * Something in a lane's text that cannot be.
 *
 * @param point which point, from 1 on; 0 is the lane's head
 * @param offset where in the text it begins, in characters from 0 on
 * @param message what is wrong and what would be accepted
 */
public record LaneMistake(int point, int offset, String message) {
    @Override
    public String toString() {
        return (point == 0 ? "" : "point " + point + ", ") + "character " + (offset + 1) + ": " + message;
    }
}
