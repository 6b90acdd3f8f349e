/** The conformance kit: what every module promises, as checks that can be run against it. */
@NullMarked
package org.downbeat.tck;

import org.jspecify.annotations.NullMarked;
