/** The command that listens to velocity layers. */
@NullMarked
package org.downbeat.cli.crossfade;

import org.jspecify.annotations.NullMarked;
