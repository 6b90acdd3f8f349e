/** What shells and {@code man} know about the commands. */
@NullMarked
package org.downbeat.cli.manual;

import org.jspecify.annotations.NullMarked;
