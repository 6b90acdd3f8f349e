/** The contract between the engine and the people who write its modules. */
@NullMarked
package org.downbeat.api;

import org.jspecify.annotations.NullMarked;
