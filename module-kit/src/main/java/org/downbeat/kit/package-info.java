/** What module authors share: fast maths with the same bits everywhere, voices, resampling. */
@NullMarked
package org.downbeat.kit;

import org.jspecify.annotations.NullMarked;
