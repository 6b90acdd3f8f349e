package org.downbeat.tracker.seam;

import java.util.OptionalDouble;

/**
 * What a note sounds like.
 *
 * @param lufs its K-weighted level; empty for silence
 * @param hertz its brightness, as a spectral centroid; empty for silence
 */
public record Touch(OptionalDouble lufs, OptionalDouble hertz) {
    /** From one that is struck a little softer to this one. */
    Change from(Touch softer) {
        boolean bothSound = lufs.isPresent() && softer.lufs.isPresent();
        if (!bothSound || hertz.isEmpty() || softer.hertz.isEmpty()) {
            return lufs.isEmpty() && softer.lufs.isEmpty() ? Change.NONE : Change.INTO_SILENCE;
        }
        double before = softer.hertz.getAsDouble();
        return new Change(
                lufs.getAsDouble() - softer.lufs.getAsDouble(),
                hertz.getAsDouble() - before,
                hertz.getAsDouble() / before);
    }
}
