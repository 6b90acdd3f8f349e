/** Filters and the channel strip. */
@NullMarked
package org.downbeat.modules.filter;

import org.jspecify.annotations.NullMarked;
