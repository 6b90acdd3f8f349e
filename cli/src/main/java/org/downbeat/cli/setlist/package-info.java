/** The command that levels the songs of an evening. */
@NullMarked
package org.downbeat.cli.setlist;

import org.jspecify.annotations.NullMarked;
