/** The command that begins a module of one's own. */
@NullMarked
package org.downbeat.cli.project;

import org.jspecify.annotations.NullMarked;
