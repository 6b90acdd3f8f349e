/** The offline engine: a graph of modules, automation in beats, rendered block by block. */
@NullMarked
package org.downbeat.core;

import org.jspecify.annotations.NullMarked;
