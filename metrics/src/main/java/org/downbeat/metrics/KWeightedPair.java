package org.downbeat.metrics;

/**
 * The K filter of two channels, side by side in one loop: each biquad waits for its own last sample, so the second channel
 * fills the first one's waiting time. Transposed direct form II, in {@code double}:
 *
 * <pre>
 *   v = b0 x + z1    z1 = b1 x - a1 v + z2    z2 = b2 x - a2 v
 * </pre>
 *
 * Brackets let the sums that are known early be taken early. The plain sums for RMS and DC ride along in the waiting time.
 */
final class KWeightedPair {
    /** Filter memory below this is silence: it would only get lost in subnormal numbers, which are slow. */
    private static final double SILENT_STATE = 1e-30;

    private final KWeighting k;
    private final int left;
    private final int right;
    private final double leftWeight;
    private final double rightWeight;
    private double l1;
    private double l2;
    private double l3;
    private double l4;
    private double r1;
    private double r2;
    private double r3;
    private double r4;

    KWeightedPair(KWeighting k, int left, int right, double[] weights) {
        this.k = k;
        this.left = left;
        this.right = right;
        leftWeight = weights[left];
        rightWeight = weights[right];
    }

    /** Filters {@code from..to} of both channels and adds their sums to {@code out}. */
    void add(float[][] audio, int from, int to, Tally out) {
        float[] xl = audio[left];
        float[] xr = audio[right];
        double b0 = k.shelfB0;
        double b1 = k.shelfB1;
        double b2 = k.shelfB2;
        double a1 = k.shelfA1;
        double a2 = k.shelfA2;
        double c1 = k.highPassA1;
        double c2 = k.highPassA2;
        double l1 = this.l1;
        double l2 = this.l2;
        double l3 = this.l3;
        double l4 = this.l4;
        double r1 = this.r1;
        double r2 = this.r2;
        double r3 = this.r3;
        double r4 = this.r4;
        double energyL = 0;
        double energyR = 0;
        double sumL = 0;
        double sumR = 0;
        double squaresL = 0;
        double squaresR = 0;
        for (int i = from; i < to; i++) {
            double l = xl[i];
            double r = xr[i];
            double vl = b0 * l + l1;
            double vr = b0 * r + r1;
            l1 = (b1 * l + l2) - a1 * vl;
            r1 = (b1 * r + r2) - a1 * vr;
            l2 = b2 * l - a2 * vl;
            r2 = b2 * r - a2 * vr;
            double yl = vl + l3;
            double yr = vr + r3;
            l3 = (l4 - (vl + vl)) - c1 * yl;
            r3 = (r4 - (vr + vr)) - c1 * yr;
            l4 = vl - c2 * yl;
            r4 = vr - c2 * yr;
            energyL += yl * yl;
            energyR += yr * yr;
            sumL += l;
            sumR += r;
            squaresL += l * l;
            squaresR += r * r;
        }
        this.l1 = l1;
        this.l2 = l2;
        this.l3 = l3;
        this.l4 = l4;
        this.r1 = r1;
        this.r2 = r2;
        this.r3 = r3;
        this.r4 = r4;
        out.energy += leftWeight * energyL + rightWeight * energyR;
        out.sum[left] += sumL;
        out.sum[right] += sumR;
        out.sumOfSquares[left] += squaresL;
        out.sumOfSquares[right] += squaresR;
    }

    /** Clears memory that has faded to nothing. */
    void flush() {
        l1 = flushed(l1);
        l2 = flushed(l2);
        l3 = flushed(l3);
        l4 = flushed(l4);
        r1 = flushed(r1);
        r2 = flushed(r2);
        r3 = flushed(r3);
        r4 = flushed(r4);
    }

    static double flushed(double z) {
        return Math.abs(z) < SILENT_STATE ? 0 : z;
    }
}
