/** Things to listen to, whether songs or recordings. */
@NullMarked
package org.downbeat.cli.music;

import org.jspecify.annotations.NullMarked;
