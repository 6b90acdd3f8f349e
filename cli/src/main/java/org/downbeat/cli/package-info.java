/** The command line: the only code that reads arguments or prints. */
@NullMarked
package org.downbeat.cli;

import org.jspecify.annotations.NullMarked;
