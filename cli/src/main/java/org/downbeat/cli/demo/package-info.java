/** The commands that play the bundled demos. */
@NullMarked
package org.downbeat.cli.demo;

import org.jspecify.annotations.NullMarked;
