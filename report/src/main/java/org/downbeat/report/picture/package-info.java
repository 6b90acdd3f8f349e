/** Loudness as pictures, drawn on any {@link org.downbeat.report.picture.Canvas}: a page's, or an image. */
@NullMarked
package org.downbeat.report.picture;

import org.jspecify.annotations.NullMarked;
