/** The commands that read songs: render, check, explain, verify; and what every command that plays a song shares. */
@NullMarked
package org.downbeat.cli.song;

import org.jspecify.annotations.NullMarked;
