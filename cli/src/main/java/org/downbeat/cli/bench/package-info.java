/** How fast the engine is: fixed pieces of work, and where their time goes. */
@NullMarked
package org.downbeat.cli.bench;

import org.jspecify.annotations.NullMarked;
