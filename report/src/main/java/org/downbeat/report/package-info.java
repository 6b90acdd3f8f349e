/** What a rehearsal wants to look at afterwards: a song's loudness as one {@link org.downbeat.report.Report}, for page and picture. */
@NullMarked
package org.downbeat.report;

import org.jspecify.annotations.NullMarked;
