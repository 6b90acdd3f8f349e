/** Plays patterns for commands: keeps their sound, prints their levels. */
@NullMarked
package org.downbeat.cli.playback;

import org.jspecify.annotations.NullMarked;
