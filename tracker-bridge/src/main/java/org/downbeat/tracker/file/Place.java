package org.downbeat.tracker.file;

/**
 * A place in a file.
 *
 * @param line from 1 on
 * @param column from 1 on
 */
record Place(int line, int column) {
    Place plus(int columns) {
        return new Place(line, column + columns);
    }
}
