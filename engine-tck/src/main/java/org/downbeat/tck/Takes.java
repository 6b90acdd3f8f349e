package org.downbeat.tck;

/** Compares and inspects what was rendered: one array a channel. */
final class Takes {
    private Takes() {}

    /** Requires equal samples; −0.0 and 0.0 are the same silence. */
    static void requireSame(String what, float[][] expected, float[][] actual) {
        for (int c = 0; c < expected.length; c++) {
            for (int i = 0; i < expected[c].length; i++) {
                if (expected[c][i] != actual[c][i] && !(Float.isNaN(expected[c][i]) && Float.isNaN(actual[c][i]))) {
                    throw new BrokenPromise(what + " changes the sound from frame " + i + " of channel " + c + " on: "
                            + actual[c][i] + " instead of " + expected[c][i]);
                }
            }
        }
    }

    /** Requires samples that are numbers. */
    static void requireFinite(String when, float[][] take) {
        for (int c = 0; c < take.length; c++) {
            for (int i = 0; i < take[c].length; i++) {
                if (!Float.isFinite(take[c][i])) {
                    throw new BrokenPromise(take[c][i] + " in frame " + i + " of channel " + c + " " + when
                            + "; audio is always finite");
                }
            }
        }
    }

    /** Requires samples that are normal numbers or 0. */
    static void requireNoSubnormals(String when, float[][] take) {
        for (int c = 0; c < take.length; c++) {
            for (int i = 0; i < take[c].length; i++) {
                if (take[c][i] != 0 && Math.abs(take[c][i]) < Float.MIN_NORMAL) {
                    throw new BrokenPromise("the subnormal number " + take[c][i] + " in frame " + i + " of channel " + c
                            + " " + when + "; clear tiny state on the grid, since such numbers slow processors down");
                }
            }
        }
    }
}
