package org.downbeat.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({"1.9, 1.10, -1", "2.0, 1.10, 1", "1.0, 1, 0", "1.0.1, 1.0, 1", "1.beta, 1.0, -1", "007, 7, 0"})
    void versionsAreComparedNumberByNumber(String one, String other, int order) {
        assertThat(Version.of(one).compareTo(Version.of(other))).isEqualTo(order);
        assertThat(Version.of(other).compareTo(Version.of(one))).isEqualTo(-order);
    }
}
