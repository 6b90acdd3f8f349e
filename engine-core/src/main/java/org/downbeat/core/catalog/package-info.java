/** The modules there are: built-in ones and those dropped in as jars. */
@NullMarked
package org.downbeat.core.catalog;

import org.jspecify.annotations.NullMarked;
