/** Automation lanes as text: {@code filter.cutoff_hz|raw|smooth=5ms = 0:400, 3:4000|fade=exponential}. */
@NullMarked
package org.downbeat.tracker.lane;

import org.jspecify.annotations.NullMarked;
