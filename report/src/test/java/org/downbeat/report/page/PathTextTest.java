package org.downbeat.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.downbeat.report.picture.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTextTest {
    @Test
    void eachStepIsWrittenInTheShorterWay() {
        Outline outline = Outline.box(101, 2, 10, 20.25)
                .move(0, 0)
                .line(3.04, 4.06)
                .line(3.01, 9)
                .line(2.5, 8.6);
        assertThat(PathText.of(outline)).isEqualTo("M101 2h10V22.3H101ZM0 0L3 4.1V9l-.5-.4");
    }

    @Test
    void roundedStepsDoNotAddUp() {
        Outline outline = new Outline();
        for (int i = 0; i <= 100; i++) {
            outline.line(i * 1.04, i % 2);
        }
        double x = 0;
        for (String step : PathText.of(outline).split("(?=[MLl])", -1)) {
            double number = Double.parseDouble(step.replaceAll("^.(-?[.0-9]+).*", "$1"));
            x = step.startsWith("l") ? x + number : number;
        }
        // Of steps of 1.04, as far as a tenth can tell.
        assertThat(x).isCloseTo(104, offset(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.04, 0", "12, 12", "12.34, 12.3", "-0.56, -.6", "0.5, .5", "-3, -3"})
    void numbersHaveATenthAtMost(double number, String text) {
        assertThat(PathText.number(number)).isEqualTo(text);
    }
}
