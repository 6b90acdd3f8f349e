/** Song files: reads YAML and JSON into songs, and says of every mistake where it is and what would be accepted. */
@NullMarked
package org.downbeat.tracker.file;

import org.jspecify.annotations.NullMarked;
