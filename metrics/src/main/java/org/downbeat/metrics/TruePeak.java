package org.downbeat.metrics;

/**
 * The largest magnitude at and between the samples, by interpolation to eight times the rate (after BS.1770-5, Annex 2,
 * which asks for four times at 48 kHz).
 *
 * <p>Two bounds, neither of them an approximation, tell where a new peak cannot be, and spare the interpolation there:
 *
 * <pre>
 *   |y(t)| &lt;= L max|x|                             with L the largest sum of |taps|
 *   |y(t)| &lt;= max(|x[i]|, |x[i+1]|) + C max|x''|    for t between i and i + 1
 * </pre>
 *
 * The second holds because the taps carry straight lines over unchanged, so that {@code y} leaves the line from sample to
 * sample only by what the second differences {@code x''} in reach of the taps push it away.
 */
final class TruePeak {
    /** Samples needed on either side of a stretch. */
    static final int REACH = Interpolator.REACH;

    /** The second differences that an interval feels lie in its own cell of so many frames, or in a neighbouring one. */
    private static final int CELL = REACH;

    /** Keeps the bounds above what rounding can add to an interpolated value. */
    private static final double ROUNDING = 1 + 1e-9;

    private final double largestGain = Interpolator.largestGain() * ROUNDING;
    private final double curvatureGain = Interpolator.curvatureGain() * ROUNDING;

    /**
     * The largest magnitude from just after {@code x[from - 1]} to just before {@code x[to]}. Reads {@code REACH} samples
     * more on either side.
     *
     * @param samplePeak largest magnitude in {@code x[from..to)}
     * @param known a peak that has been found elsewhere: what is less need not be found
     * @return the peak, or the larger of {@code known} and {@code samplePeak} if that is more
     */
    double of(float[] x, int from, int to, double samplePeak, double known) {
        double peak = Math.max(Math.max(known, samplePeak), Levels.SILENT_AMPLITUDE);
        double around = Math.max(Tally.peak(x, from - REACH, from), Tally.peak(x, to, to + REACH));
        if (Math.max(samplePeak, around) * largestGain <= peak) {
            return peak;
        }
        int first = from - 1;
        double before = curvature(x, first - CELL + 2, first);
        double here = curvature(x, first, Math.min(first + CELL, to + CELL - 1));
        for (int i = first; i < to; i += CELL) {
            double after = curvature(x, i + CELL, Math.min(i + 2 * CELL, to + CELL - 1));
            double bulge = curvatureGain * Math.max(before, Math.max(here, after));
            peak = search(x, i, Math.min(i + CELL, to), bulge, peak);
            before = here;
            here = after;
        }
        return peak;
    }

    /** Interpolates in the intervals that start at {@code from..to} where a sample comes within {@code bulge} of the peak. */
    private static double search(float[] x, int from, int to, double bulge, double known) {
        double peak = known;
        for (int i = from; i < to; i++) {
            if (Math.max(Math.abs(x[i]), Math.abs(x[i + 1])) + bulge > peak) {
                peak = Math.max(peak, Interpolator.peakAfter(x, i));
            }
        }
        return peak;
    }

    /** Largest second difference {@code |x[i-1] - 2 x[i] + x[i+1]|} with {@code i} in {@code from..to}. */
    private static double curvature(float[] x, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs((double) x[i - 1] - 2.0 * x[i] + x[i + 1]));
        }
        return largest;
    }
}
