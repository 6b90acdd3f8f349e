package org.downbeat.cli.song;

/** How fine the finest table is. */
enum Rows {
    BARS,
    BEATS
}
