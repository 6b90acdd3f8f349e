/** Helpers for this project's own tests. */
@NullMarked
package org.downbeat.testing;

import org.jspecify.annotations.NullMarked;
