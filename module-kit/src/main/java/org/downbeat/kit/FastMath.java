package org.downbeat.kit;

/**
 * Sines, exponentials and their kin with the same bits on every processor and JDK.
 *
 * <p>Made of {@code + - * /}, {@link Math#rint} and bit tricks alone, which IEEE 754 and Java define exactly; the
 * {@code Math} functions of these names may differ from machine to machine. The polynomials are near-minimax fits
 * (Chebyshev interpolation in 60 digits, error below 2e-17 of the result); what is left is rounding, stated for each
 * function and tested against {@link StrictMath}. Nothing here allocates or throws.
 */
public final class FastMath {
    private static final double LOG2_E = 1.4426950408889634;

    /** ln 2 = high + low; high ends in zero bits, so that its product with an exponent is exact. */
    private static final double LN2_HIGH = 0x1.62e42fefa2p-1;

    private static final double LN2_LOW = 0x1.9ef35793c7673p-41;

    /** π = high + middle + low; the first two have 32 bits, so that their products with 21-bit numbers are exact. */
    private static final double PI_HIGH = 0x1.921fb544p1;

    private static final double PI_MIDDLE = 0x1.0b4611a6p-33;
    private static final double PI_LOW = 0x1.3198a2e037073p-68;

    /** From here on an angle holds more half turns than the parts of π allow for. */
    private static final double LARGE_ANGLE = 1 << 20;

    /** Below this magnitude of its exponent a power of two is a normal number. */
    private static final double LARGE_EXPONENT = 1022;

    /** From here on tanh is 1 to the last bit. */
    private static final double FULL_TANH = 20;

    /** The bits of √½; mantissas are taken from there to √2, so that the logarithm is exact around 1. */
    private static final long ROOT_HALF = 0x3fe6a09e00000000L;

    private static final long EXPONENT = 0xfff0000000000000L;

    private FastMath() {}

    /** Sine of an angle in radians; at most 4e-16 off. NaN for NaN and infinities. */
    public static double sin(double x) {
        if (!(Math.abs(x) < LARGE_ANGLE)) {
            return StrictMath.sin(x);
        }
        double n = Math.rint(x * (1 / Math.PI));
        return alternate((long) n, sineOfQuarterTurn(withoutHalfTurns(x, n)));
    }

    /** Cosine of an angle in radians; at most 4e-16 off. NaN for NaN and infinities. */
    public static double cos(double x) {
        if (!(Math.abs(x) < LARGE_ANGLE)) {
            return StrictMath.cos(x);
        }
        // cos x = sin(x + π/2), and x + π/2 is n + 1 half turns and a rest when x is n + 1/2 half turns and that rest.
        double n = Math.rint(x * (1 / Math.PI) - 0.5);
        return alternate((long) n + 1, sineOfQuarterTurn(withoutHalfTurns(x, n + 0.5)));
    }

    /** Tangent of an angle in radians, {@code sin x / cos x}; relative error below 9e-16 up to 1.57. */
    public static double tan(double x) {
        return sin(x) / cos(x);
    }

    /** {@code sin(2πt)}: sine of an angle in turns, the natural form for phases; at most 8e-16 off, exact at quarters. */
    public static double sinOfTurns(double turns) {
        double n = Math.rint(2 * turns);
        return alternate((long) n, sineOfQuarterTurn((turns - 0.5 * n) * (2 * Math.PI)));
    }

    /** {@code 2^x}; relative error below 5e-16, exact for whole x. Infinity from 1024 on, 0 below −1075. */
    public static double exp2(double x) {
        double n = Math.rint(x);
        return power(n, x - n);
    }

    /** {@code 2^x} for each element: {@code y[i] = 2^x[i]}, i from {@code from} to {@code to} (exclusive). */
    public static void exp2(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = (float) exp2(x[i]);
        }
    }

    /** {@code e^x}; relative error below 6e-16. Infinity from 709.8 on, 0 below −745.2. */
    public static double exp(double x) {
        double n = Math.rint(x * LOG2_E);
        return power(n, ((x - n * LN2_HIGH) - n * LN2_LOW) * LOG2_E);
    }

    /**
     * Base-2 logarithm; at most 2 units in the last place off, exact for powers of two. Minus infinity for 0, NaN below 0.
     */
    public static double log2(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return log2AtTheEnds(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        long exponent = (bits - ROOT_HALF) & EXPONENT;
        double m = Double.longBitsToDouble(bits - exponent);
        return (exponent >> 52) + log2OfMantissa(m);
    }

    /** Hyperbolic tangent, odd to the last bit; relative error below 9e-16. */
    public static double tanh(double x) {
        double y = Math.abs(x);
        if (!(y < FULL_TANH)) {
            return y >= FULL_TANH ? Math.copySign(1, x) : x;
        }
        // tanh y = (e^2y − 1) / (e^2y + 1), with E = e^2y − 1 computed without cancellation.
        double exponent = y * (2 * LOG2_E);
        double n = Math.rint(exponent);
        double scale = power((int) n);
        double e = scale * exp2Minus1(exponent - n) + (scale - 1);
        return Math.copySign(e / (e + 2), x);
    }

    /** {@code 2^f − 1} for f from −½ to ½: f times a polynomial of degree 10, in pairs to shorten the chain. */
    private static double exp2Minus1(double f) {
        double f2 = f * f;
        double f4 = f2 * f2;
        double low =
                (0.6931471805599453 + f * 0.24022650695910097) + f2 * (0.0555041086648216 + f * 0.009618129107606888);
        double middle = (0.0013333558146416936 + f * 0.0001540353044173605)
                + f2 * (1.5252733829836118e-5 + f * 1.321544258792169e-6);
        double high = (1.0178062445845931e-7 + f * 7.072585949269223e-9) + f2 * 4.4549605981636186e-10;
        return f * (low + f4 * (middle + f4 * high));
    }

    /** {@code sin r} for r from −π/2 to π/2: {@code r + r³·p(r²)}, p of degree 7. */
    private static double sineOfQuarterTurn(double r) {
        double u = r * r;
        double u2 = u * u;
        double low = (-0.16666666666666666 + u * 0.008333333333333316)
                + u2 * (-0.00019841269841254966 + u * 2.7557319219160833e-6);
        double high = (-2.505210761669045e-8 + u * 1.6058977292642743e-10)
                + u2 * (-7.643969663988074e-13 + u * 2.7314368769379893e-15);
        return r + r * u * (low + u2 * u2 * high);
    }

    /** {@code log2 m} for m from √½ to √2: an odd polynomial of degree 15 in {@code s = (m − 1) / (m + 1)}. */
    private static double log2OfMantissa(double m) {
        double s = (m - 1) / (m + 1);
        double u = s * s;
        double u2 = u * u;
        double low = (2.8853900817779268 + u * 0.9617966939259898) + u2 * (0.577078016345514 + u * 0.4121985858422942);
        double high =
                (0.3205985347650481 + u * 0.26233436060329546) + u2 * (0.22091286734180157 + u * 0.21366122502798326);
        return s * (low + u2 * u2 * high);
    }

    /** {@code x − nπ}; n is a whole number or a half. */
    private static double withoutHalfTurns(double x, double n) {
        return ((x - n * PI_HIGH) - n * PI_MIDDLE) - n * PI_LOW;
    }

    /** {@code (−1)^n · y} */
    private static double alternate(long n, double y) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(y) ^ (n << 63));
    }

    /** {@code 2^n} for n from −1022 to 1023. */
    private static double power(int n) {
        return Double.longBitsToDouble((n + 1023L) << 52);
    }

    /** {@code 2^(n + f)} for a whole n and f from −½ to ½. */
    private static double power(double n, double f) {
        if (!(Math.abs(n) < LARGE_EXPONENT)) {
            return powerAtTheEnds(n, f);
        }
        return (1 + exp2Minus1(f)) * power((int) n);
    }

    private static double powerAtTheEnds(double n, double f) {
        if (n > 1024) {
            return Double.POSITIVE_INFINITY;
        }
        if (n < -1080) {
            return 0;
        }
        int half = (int) n / 2;
        return (1 + exp2Minus1(f)) * power(half) * power((int) n - half);
    }

    private static double log2AtTheEnds(double x) {
        if (x > 0 && x < Double.MIN_NORMAL) {
            return log2(x * 0x1p54) - 54;
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x > 0 ? x : Double.NaN;
    }
}
