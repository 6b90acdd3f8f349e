package org.downbeat.core.automation;

import org.downbeat.kit.FastMath;

/** How a value moves between two points, or how a number from 0 to 1 is bent. */
public enum Shape {
    /** Stays, then jumps. */
    STEP,
    /** Evenly. */
    LINEAR,
    /** Slowly first: {@code u^k}. */
    EXPONENTIAL,
    /** Quickly first: {@code u^(1/k)}. */
    LOG,
    /** Slowly at both ends: {@code b = u² (3 - 2u)}, and {@code b^k / (b^k + (1-b)^k)} when k is not 1. */
    S_CURVE;

    private static final double LEAST_INTENSITY = 0.001;

    /**
     * The shaped position.
     *
     * @param u 0 to 1; outside, the nearer end
     * @param intensity k: 2 is usual for {@link #EXPONENTIAL} and {@link #LOG}, 1 for {@link #S_CURVE}, which 0 makes
     *     straight; the others have none
     * @return 0 to 1, exactly 0 at 0 and exactly 1 at 1
     */
    public double at(double u, double intensity) {
        if (u <= 0) {
            return 0;
        }
        if (u >= 1) {
            return 1;
        }
        double k = Math.max(LEAST_INTENSITY, intensity);
        return switch (this) {
            case STEP -> 0;
            case LINEAR -> u;
            case EXPONENTIAL -> power(u, k);
            case LOG -> power(u, 1 / k);
            case S_CURVE -> intensity <= 0 ? u : sCurve(u * u * (3 - 2 * u), k);
        };
    }

    private static double sCurve(double b, double k) {
        if (k == 1) {
            return b;
        }
        double rise = power(b, k);
        return rise / (rise + power(1 - b, k));
    }

    private static double power(double x, double k) {
        return k == 2 ? x * x : k == 0.5 ? Math.sqrt(x) : FastMath.exp2(k * FastMath.log2(x));
    }
}
