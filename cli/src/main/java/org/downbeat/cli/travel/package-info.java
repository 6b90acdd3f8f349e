/** The command that turns every control of a module and tells what that does. */
@NullMarked
package org.downbeat.cli.travel;

import org.jspecify.annotations.NullMarked;
