/** The JMH suite on the block-render hot path, and its guard. */
@NullMarked
package org.downbeat.benchmarks;

import org.jspecify.annotations.NullMarked;
