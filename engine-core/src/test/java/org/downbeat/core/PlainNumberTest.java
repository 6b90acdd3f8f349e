package org.downbeat.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {
    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "0.25, 0.25",
        "-0.0, 0",
        "1e9, 1000000000",
        "1e-7, 0.0000001",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void writesANumberAsPeopleDo(double number, String text) {
        assertThat(PlainNumber.of(number)).isEqualTo(text);
    }
}
