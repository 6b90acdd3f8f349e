package org.downbeat.core.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    @ParameterizedTest
    @CsvSource({
        "S_CURVE, 1, 0.25, 3141.875",
        "S_CURVE, 2, 0.25, 682.467",
        "S_CURVE, 0.5, 0.75, 13988.79",
        "S_CURVE, 0, 0.25, 5015",
        "LOG, 2, 0.25, 10010",
        "LOG, 4, 0.25, 14148.00",
        "EXPONENTIAL, 2, 0.5, 5015",
        "EXPONENTIAL, 3, 0.5, 2517.5",
        "LINEAR, 1, 0.5, 10010",
        "STEP, 1, 0.5, 20"
    })
    void bendsATwentyToTwentyThousandRange(Shape shape, double intensity, double u, double hertz) {
        assertThat(20 + 19_980 * shape.at(u, intensity)).isCloseTo(hertz, within(0.01));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void endsExactlyAndRisesAllTheWay(Shape shape) {
        Property.forAll(100, random -> {
            double intensity = random.nextDouble(0, 8);
            assertThat(shape.at(0, intensity)).isZero();
            assertThat(shape.at(1, intensity)).isOne();
            assertThat(shape.at(-0.5, intensity)).isZero();
            assertThat(shape.at(1.5, intensity)).isOne();
            assertThat(shape.at(1e-200, intensity)).isBetween(0.0, 1.0);
            assertThat(shape.at(Math.nextDown(1.0), intensity)).isBetween(0.0, 1.0);
            double before = 0;
            for (double u = 0; u <= 1; u += 0x1p-8) {
                double bent = shape.at(u, intensity);
                assertThat(bent).isBetween(before, 1.0);
                before = bent;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aFadeRefusesAnIntensityThatIsNone(double intensity) {
        assertThatThrownBy(() -> new Fade(Shape.LOG, intensity)).hasMessageContaining("write 0 or more");
    }

    @Test
    void aFadeReadsAsItIsWritten() {
        assertThat(Fade.EXPONENTIAL).hasToString("exponential");
        assertThat(Fade.S_CURVE).hasToString("s_curve");
        assertThat(new Fade(Shape.LOG, 3.5)).hasToString("log:3.5");
    }
}
