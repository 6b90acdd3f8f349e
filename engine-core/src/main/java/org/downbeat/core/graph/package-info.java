/** What is connected to what: named nodes, their wires and modulations. Immutable once built. */
@NullMarked
package org.downbeat.core.graph;

import org.jspecify.annotations.NullMarked;
