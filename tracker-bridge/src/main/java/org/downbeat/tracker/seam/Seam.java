package org.downbeat.tracker.seam;

import java.util.OptionalInt;

/**
 * Where one velocity layer gives way to the next.
 *
 * @param softer the layer below
 * @param harder the layer above
 * @param velocity the last velocity of the layer below
 * @param bare the largest change there when layers do not blend
 * @param blended the largest change with the width that the song has
 * @param jumps whether that one is above the bound
 * @param needed the smallest width whose changes are all within the bound; empty when there is none
 */
public record Seam(
        String softer, String harder, int velocity, Change bare, Change blended, Verdict jumps, OptionalInt needed) {
    /** Whether a seam is heard. */
    public enum Verdict {
        /** It is not. */
        SMOOTH,
        /** It is. */
        JUMPS
    }
}
