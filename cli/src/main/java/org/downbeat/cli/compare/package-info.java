/** The command that compares two songs or recordings. */
@NullMarked
package org.downbeat.cli.compare;

import org.jspecify.annotations.NullMarked;
