/** Oscillators, envelopes and modulation sources. */
@NullMarked
package org.downbeat.modules.synth;

import org.jspecify.annotations.NullMarked;
