/** The render plan and the offline engine that runs it block by block. */
@NullMarked
package org.downbeat.core.render;

import org.jspecify.annotations.NullMarked;
