package org.downbeat.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokeFontTest {
    @Test
    void eachLetterAndDigitLooksDifferentAndStaysInItsBox() {
        Map<List<Double>, Character> seen = new HashMap<>();
        for (char c = '!'; c <= 'z'; c++) {
            if (Character.isLetterOrDigit(c)) {
                List<Double> points = points(String.valueOf(c));
                assertThat(seen.put(points, c)).as("looks like %s", c).isNull();
                assertThat(points).allSatisfy(p -> assertThat(p).isBetween(-8.0, 6.0));
                assertThat(StrokeFont.width(String.valueOf(c))).isBetween(0.0, 6.0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"é, e", "Ü, U", "−, -", "—, -", "…, ...", "ﬁ, fi", "日, ~", "☃, ~"})
    void whatHasNoStrokesIsWrittenWithWhatHas(String text, String plain) {
        assertThat(points(text)).isEqualTo(points(plain));
    }

    @Test
    void aLineIsAsWideAsItsLettersAndTheirGaps() {
        assertThat(StrokeFont.width("")).isZero();
        assertThat(StrokeFont.width("HH")).isEqualTo(4 + 2 + 4);
        assertThat(StrokeFont.width("H H")).isEqualTo(4 + 2 + 3 + 2 + 4);
    }

    private static List<Double> points(String text) {
        List<Double> points = new ArrayList<>();
        StrokeFont.outline(text, 0, 0).draw(new Outline.Pen() {
            @Override
            public void move(double x, double y) {
                points.add(x);
                points.add(y);
            }

            @Override
            public void line(double x, double y) {
                move(x, y);
            }

            @Override
            public void close() {}
        });
        return points;
    }
}
