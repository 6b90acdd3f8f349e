/** Options that several commands share, and what is said of wrong ones. */
@NullMarked
package org.downbeat.cli.options;

import org.jspecify.annotations.NullMarked;
