/** Beats, bars, seconds and frames: tempo and meter maps and the one place that converts between them. */
@NullMarked
package org.downbeat.core.time;

import org.jspecify.annotations.NullMarked;
