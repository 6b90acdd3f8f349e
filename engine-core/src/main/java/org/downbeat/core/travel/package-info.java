/** What the controls of a module do to its sound, measured. */
@NullMarked
package org.downbeat.core.travel;

import org.jspecify.annotations.NullMarked;
