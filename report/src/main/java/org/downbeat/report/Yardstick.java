package org.downbeat.report;

import org.downbeat.core.PlainNumber;
import org.downbeat.tracker.table.DynamicScale;

/**
 * What a song is held against.
 *
 * @param ceilingDbtp the largest true peak that is fine, in dBTP, −60 to 24
 * @param targetLufs how loud phrases should be: the middle of the target band for short-term loudness, in LUFS, −60 to 0
 * @param toleranceLu half the height of the target band, in LU, 0 to 60
 * @param dynamics where the dynamic marks are cut
 */
public record Yardstick(double ceilingDbtp, double targetLufs, double toleranceLu, DynamicScale dynamics) {
    /**
     * −1 dBTP as EBU R 128 has it, and −14 LUFS, to which most streaming services turn music, ±1 LU, which EBU R 128
     * allows live programmes.
     */
    public static final Yardstick DEFAULT = new Yardstick(-1, -14, 1, DynamicScale.DEFAULT);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException for a number outside the ranges above
     */
    public Yardstick {
        require("ceiling", ceilingDbtp, "dBTP", -60, 24);
        require("target", targetLufs, "LUFS", -60, 0);
        require("tolerance", toleranceLu, "LU", 0, 60);
    }

    private static void require(String what, double level, String unit, int least, int most) {
        if (!(level >= least && level <= most)) {
            throw new IllegalArgumentException("A " + what + " of " + PlainNumber.of(level) + " " + unit
                    + " cannot be; write " + least + " to " + most);
        }
    }
}
