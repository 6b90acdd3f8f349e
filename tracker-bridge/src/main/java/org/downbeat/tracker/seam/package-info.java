/** How smoothly samplers go from one velocity layer to the next. */
@NullMarked
package org.downbeat.tracker.seam;

import org.jspecify.annotations.NullMarked;
