/** The command that lists modules and shows their cards. */
@NullMarked
package org.downbeat.cli.modules;

import org.jspecify.annotations.NullMarked;
