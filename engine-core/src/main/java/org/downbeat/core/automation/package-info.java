/** Automation points in musical time, compiled once into segments that fill a lane for each parameter. */
@NullMarked
package org.downbeat.core.automation;

import org.jspecify.annotations.NullMarked;
