/** A song as musicians write it: instruments, patterns of steps, parts and sections. Immutable and checked when built. */
@NullMarked
package org.downbeat.tracker.song;

import org.jspecify.annotations.NullMarked;
