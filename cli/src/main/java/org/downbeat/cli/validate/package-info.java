/** The command that puts somebody's modules to the test, in a Java machine of their own. */
@NullMarked
package org.downbeat.cli.validate;

import org.jspecify.annotations.NullMarked;
