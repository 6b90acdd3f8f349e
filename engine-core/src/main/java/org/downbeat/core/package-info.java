/** What several rooms of the engine share for their messages: the nearest name to a misspelt one, plain numbers. */
@NullMarked
package org.downbeat.core;

import org.jspecify.annotations.NullMarked;
