/** The demos that come with Downbeat: small songs, their clips made by its own modules. */
@NullMarked
package org.downbeat.tracker.demo;

import org.jspecify.annotations.NullMarked;
