/** What a terminal shows: text within its width and charset, tables, progress, and data for other programs. */
@NullMarked
package org.downbeat.cli.terminal;

import org.jspecify.annotations.NullMarked;
