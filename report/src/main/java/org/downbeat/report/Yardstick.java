package org.downbeat.report;

import org.downbeat.core.PlainNumber;
import org.downbeat.tracker.table.DynamicScale;

/**
 * What a song is held against.
 *
 * @param ceilingDbtp the largest true peak that is fine, in dBTP, −60 to 0
 * @param targetLufs how loud phrases should be: the middle of the target band for short-term loudness, in LUFS, −60 to 0
 * @param dynamics where the dynamic marks are cut
 */
public record Yardstick(double ceilingDbtp, double targetLufs, DynamicScale dynamics) {
    /** Half the height of the target band, in LU: what EBU R 128 allows live programmes. */
    public static final double TOLERANCE_LU = 1;

    /** −1 dBTP as EBU R 128 has it, and −14 LUFS, to which most streaming services turn music. */
    public static final Yardstick DEFAULT = new Yardstick(-1, -14, DynamicScale.DEFAULT);

    private static final double LEAST = -60;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException for a level outside −60 to 0
     */
    public Yardstick {
        require("ceiling", ceilingDbtp, "dBTP");
        require("target", targetLufs, "LUFS");
    }

    private static void require(String what, double level, String unit) {
        if (!(level >= LEAST && level <= 0)) {
            throw new IllegalArgumentException(
                    "A " + what + " of " + PlainNumber.of(level) + " " + unit + " cannot be; write -60 to 0");
        }
    }
}
