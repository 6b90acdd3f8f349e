/** From songs and patterns to sound: puts instruments into the engine, plays their steps, and keeps what came of it. */
@NullMarked
package org.downbeat.tracker.perform;

import org.jspecify.annotations.NullMarked;
