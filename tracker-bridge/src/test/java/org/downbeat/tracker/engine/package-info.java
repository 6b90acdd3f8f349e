/** The engine and the built-in modules together, as a Java program would use them. */
@NullMarked
package org.downbeat.tracker.engine;

import org.jspecify.annotations.NullMarked;
