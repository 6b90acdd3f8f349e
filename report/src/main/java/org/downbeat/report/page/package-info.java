/** A report as one page that needs nothing else: no network, no fonts, no other files. */
@NullMarked
package org.downbeat.report.page;

import org.jspecify.annotations.NullMarked;
