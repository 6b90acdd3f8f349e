/** What several rooms of the engine share: the nearest name to a misspelt one. */
@NullMarked
package org.downbeat.core;

import org.jspecify.annotations.NullMarked;
