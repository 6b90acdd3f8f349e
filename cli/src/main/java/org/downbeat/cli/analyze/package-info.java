/** The command that tells how loud a recording is. */
@NullMarked
package org.downbeat.cli.analyze;

import org.jspecify.annotations.NullMarked;
