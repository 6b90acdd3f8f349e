/** The command that puts modules into a chain. */
@NullMarked
package org.downbeat.cli.chain;

import org.jspecify.annotations.NullMarked;
