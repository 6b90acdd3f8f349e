/** Songs and patterns in, loudness in musical time out. */
@NullMarked
package org.downbeat.tracker;

import org.jspecify.annotations.NullMarked;
