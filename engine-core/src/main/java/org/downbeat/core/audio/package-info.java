/** Audio files: clips in, renders out. */
@NullMarked
package org.downbeat.core.audio;

import org.jspecify.annotations.NullMarked;
