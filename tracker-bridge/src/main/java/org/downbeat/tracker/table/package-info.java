/** Loudness in musical time: tables per beat, bar, section, pattern and part, and what they say in words. */
@NullMarked
package org.downbeat.tracker.table;

import org.jspecify.annotations.NullMarked;
