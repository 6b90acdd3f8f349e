package org.downbeat.testing;

/**
 * The sine of a known frequency that is nearest to a signal by least squares, and what it leaves.
 *
 * @param level peak level of the sine, linear
 * @param rest root mean square of what is left, linear
 */
public record SineFit(double level, double rest) {
    /**
     * Fits {@code a·cos(2πft) + b·sin(2πft)}.
     *
     * @param cycles frequency in cycles a frame
     */
    public static SineFit of(float[] y, double cycles) {
        double cc = 0;
        double cs = 0;
        double ss = 0;
        double yc = 0;
        double ys = 0;
        for (int i = 0; i < y.length; i++) {
            double c = StrictMath.cos(2 * Math.PI * cycles * i);
            double s = StrictMath.sin(2 * Math.PI * cycles * i);
            cc += c * c;
            cs += c * s;
            ss += s * s;
            yc += y[i] * c;
            ys += y[i] * s;
        }
        double det = cc * ss - cs * cs;
        double a = (yc * ss - ys * cs) / det;
        double b = (ys * cc - yc * cs) / det;
        double rest = 0;
        for (int i = 0; i < y.length; i++) {
            double fit = a * StrictMath.cos(2 * Math.PI * cycles * i) + b * StrictMath.sin(2 * Math.PI * cycles * i);
            rest += (y[i] - fit) * (y[i] - fit);
        }
        return new SineFit(Math.hypot(a, b), Math.sqrt(rest / y.length));
    }

    /** How far what is left lies below a full-scale sine. */
    public double decibelsOfTheRest() {
        return Signals.decibels(rest * Math.sqrt(2));
    }
}
