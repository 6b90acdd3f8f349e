/** Loudness and level meters, usable alone on planar blocks of samples. */
@NullMarked
package org.downbeat.metrics;

import org.jspecify.annotations.NullMarked;
