/** The guard: no block allocates, and nothing gets slower than it was unnoticed. */
@NullMarked
package org.downbeat.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
