package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bound is the one its Javadoc states; {@link StrictMath} itself is within 1 ulp. */
class FastMathTest {
    private static final int DENSE = 200_000;

    /** Arguments evenly over a range, then as many at random in it. */
    private static void overRange(double least, double most, DoubleUnaryOperator error, double bound) {
        for (int i = 0; i <= DENSE; i++) {
            assertBelow(least + (most - least) * i / DENSE, error, bound);
        }
        Property.forAll(20, random -> {
            for (int i = 0; i < DENSE / 20; i++) {
                assertBelow(random.nextDouble(least, most), error, bound);
            }
        });
    }

    private static void assertBelow(double x, DoubleUnaryOperator error, double bound) {
        double e = error.applyAsDouble(x);
        if (!(e <= bound)) {
            throw new AssertionError("error " + e + " at " + x + " is above " + bound);
        }
    }

    private static DoubleUnaryOperator absolute(DoubleUnaryOperator ours, DoubleUnaryOperator exact) {
        return x -> Math.abs(ours.applyAsDouble(x) - exact.applyAsDouble(x));
    }

    private static DoubleUnaryOperator relative(DoubleUnaryOperator ours, DoubleUnaryOperator exact) {
        return x -> {
            double y = exact.applyAsDouble(x);
            return y == ours.applyAsDouble(x) ? 0 : Math.abs((ours.applyAsDouble(x) - y) / y);
        };
    }

    private static DoubleUnaryOperator ulps(DoubleUnaryOperator ours, DoubleUnaryOperator exact) {
        return x -> {
            double y = exact.applyAsDouble(x);
            return Math.abs(ours.applyAsDouble(x) - y) / Math.ulp(y);
        };
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 1e3, 1e6, 1e9})
    void sineAndCosineAreExactToTheLastDigits(double range) {
        overRange(-range, range, absolute(FastMath::sin, StrictMath::sin), 4e-16);
        overRange(-range, range, absolute(FastMath::cos, StrictMath::cos), 4e-16);
    }

    @Test
    void sineIsExactWhereItCrossesZero() {
        for (int n = -100_000; n <= 100_000; n++) {
            double x = n * Math.PI;
            assertBelow(x, absolute(FastMath::sin, StrictMath::sin), 1e-21);
            assertBelow(x + 0.5 * Math.PI, absolute(FastMath::cos, StrictMath::cos), 1e-21);
        }
    }

    @Test
    void tangentHoldsUpToNearlyAQuarterTurn() {
        overRange(-1.57, 1.57, relative(FastMath::tan, StrictMath::tan), 9e-16);
    }

    @Test
    void sineOfTurnsIsTheSineOfThatAngle() {
        // The reference's own 2πt rounds as well.
        overRange(-1, 1, absolute(FastMath::sinOfTurns, t -> StrictMath.sin(2 * Math.PI * t)), 8e-16);
    }

    @Test
    void sineOfTurnsIsTheSameAfterAMillionTurns() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            double t = random.nextInt(1 << 20) * 0x1p-20;
            assertThat(FastMath.sinOfTurns(t + 1_000_000)).isEqualTo(FastMath.sinOfTurns(t));
        }
        assertThat(FastMath.sinOfTurns(1e300)).isZero();
    }

    @Test
    void sineOfTurnsIsExactAtQuarters() {
        assertThat(FastMath.sinOfTurns(0)).isEqualTo(0.0);
        assertThat(FastMath.sinOfTurns(0.25)).isEqualTo(1.0);
        assertThat(FastMath.sinOfTurns(0.5)).isZero();
        assertThat(FastMath.sinOfTurns(0.75)).isEqualTo(-1.0);
        assertThat(FastMath.sinOfTurns(-0.25)).isEqualTo(-1.0);
    }

    @Test
    void powersOfTwoAreExactToTheLastDigits() {
        overRange(-1, 1, relative(FastMath::exp2, x -> StrictMath.pow(2, x)), 5e-16);
        overRange(-1022, 1024, relative(FastMath::exp2, x -> StrictMath.pow(2, x)), 5e-16);
        for (int n = -1074; n < 1024; n++) {
            assertThat(FastMath.exp2(n)).isEqualTo(Math.scalb(1.0, n));
        }
    }

    @Test
    void powersOfTwoEndInInfinityAndZero() {
        assertThat(FastMath.exp2(1024)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(FastMath.exp2(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(FastMath.exp2(-1076)).isZero();
        assertThat(FastMath.exp2(Double.NEGATIVE_INFINITY)).isZero();
        // Subnormal results keep what their few bits can hold: half a step of 2^-1074, rounded twice.
        overRange(-1075, -1022, absolute(FastMath::exp2, x -> StrictMath.pow(2, x)), 2 * Double.MIN_VALUE);
    }

    @Test
    void arraysOfPowersAreThoseOfTheirElements() {
        float[] x = {9, -1.5f, 0, 0.25f, 9};
        float[] y = new float[5];
        FastMath.exp2(x, y, 1, 4);
        assertThat(y).containsExactly(0, (float) FastMath.exp2(-1.5), 1, (float) FastMath.exp2(0.25), 0);
    }

    @Test
    void exponentialIsExactToTheLastDigits() {
        overRange(-1, 1, relative(FastMath::exp, StrictMath::exp), 6e-16);
        overRange(-708, 709, relative(FastMath::exp, StrictMath::exp), 6e-16);
        assertThat(FastMath.exp(0)).isEqualTo(1.0);
        assertThat(FastMath.exp(710)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(FastMath.exp(-746)).isZero();
    }

    @Test
    void logarithmIsExactToTheLastDigits() {
        DoubleUnaryOperator log2 = x -> StrictMath.log(x) * 1.4426950408889634;
        // The reference itself rounds twice, and the conversion factor is half a unit off.
        overRange(0.5, 2, ulps(FastMath::log2, log2), 4);
        overRange(1e-300, 1e300, ulps(FastMath::log2, log2), 4);
        for (int n = -1074; n < 1024; n++) {
            assertThat(FastMath.log2(Math.scalb(1.0, n))).isEqualTo(n);
        }
    }

    @Test
    void logarithmUndoesThePower() {
        Property.forAll(10_000, random -> {
            double x = random.nextDouble(-1000, 1000);
            assertThat(FastMath.log2(FastMath.exp2(x))).isCloseTo(x, within(2 * Math.ulp(x) + 4e-16));
        });
    }

    private static Offset<Double> within(double bound) {
        return Offset.offset(bound);
    }

    @Test
    void logarithmEndsInInfinities() {
        assertThat(FastMath.log2(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(FastMath.log2(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(FastMath.log2(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(FastMath.log2(-1)).isNaN();
        assertThat(FastMath.log2(Double.NEGATIVE_INFINITY)).isNaN();
    }

    @Test
    void hyperbolicTangentIsExactToTheLastDigits() {
        overRange(-25, 25, relative(FastMath::tanh, StrictMath::tanh), 9e-16);
        overRange(-0.5, 0.5, relative(FastMath::tanh, StrictMath::tanh), 9e-16);
        overRange(-1e-9, 1e-9, relative(FastMath::tanh, StrictMath::tanh), 9e-16);
        assertThat(FastMath.tanh(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
        assertThat(FastMath.tanh(Double.POSITIVE_INFINITY)).isEqualTo(1.0);
        assertThat(FastMath.tanh(Double.NEGATIVE_INFINITY)).isEqualTo(-1.0);
        assertThat(FastMath.tanh(1e300)).isEqualTo(1.0);
    }

    @Test
    void hyperbolicTangentIsOdd() {
        Property.forAll(10_000, random -> {
            double x = random.nextDouble(-30, 30);
            assertThat(FastMath.tanh(-x)).isEqualTo(-FastMath.tanh(x));
        });
        assertThat(1 / FastMath.tanh(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void nothingComesOfNothing() {
        for (DoubleUnaryOperator f : new DoubleUnaryOperator[] {
            FastMath::sin, FastMath::cos, FastMath::tan, FastMath::sinOfTurns,
            FastMath::exp2, FastMath::exp, FastMath::log2, FastMath::tanh
        }) {
            assertThat(f.applyAsDouble(Double.NaN)).isNaN();
        }
        assertThat(FastMath.sin(Double.POSITIVE_INFINITY)).isNaN();
        assertThat(FastMath.sinOfTurns(Double.NEGATIVE_INFINITY)).isNaN();
    }
}
