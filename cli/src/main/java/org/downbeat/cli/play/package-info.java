/** The command that plays music through the loudspeakers; the only one that knows a sound device. */
@NullMarked
package org.downbeat.cli.play;

import org.jspecify.annotations.NullMarked;
