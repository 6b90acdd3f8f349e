/** The clip sampler with velocity layers. */
@NullMarked
package org.downbeat.modules.sampler;

import org.jspecify.annotations.NullMarked;
