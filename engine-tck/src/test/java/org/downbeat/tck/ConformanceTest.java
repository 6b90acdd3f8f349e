package org.downbeat.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.downbeat.tck.Pluck.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceTest {
    private static final long SEED = 4;

    private static Check check(String name) {
        return Conformance.checks().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void goodModulePassesEveryCheck() {
        for (Check check : Conformance.checks()) {
            check.run(Subject.of(Pluck.factory(Fault.NONE)), SEED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "description-stable, CHANGING_DESCRIPTION",
        "finite-at-extremes, NAN_AT_EXTREMES",
        "finite-at-odd-rates, NAN_AT_HIGH_RATES",
        "finite-when-everything-moves, NAN_WHEN_MOVING",
        "no-subnormals-in-the-tail, SUBNORMALS",
        "silent-means-silent, WAKES_BY_ITSELF",
        "writes-its-frames, WRITES_BEYOND",
        "writes-its-frames, LEAVES_HOLES",
        "leaves-its-input-alone, WRITES_INPUT",
        "allocates-nothing, ALLOCATES",
        "same-render-twice, RANDOM",
        "block-size-changes-nothing, COEFFICIENT_PER_BLOCK",
        "cuts-change-nothing, FLUSH_PER_CALL",
        "reset-forgets, RESET_KEEPS",
        "prepare-twice, PREPARE_KEEPS",
        "instances-share-nothing, STATIC_STATE",
        "stray-note-offs, STRAY_OFF_CUTS",
        "five-hundred-notes, TOO_MANY_NOTES",
        "close-twice, CLOSE_ONCE",
    })
    void eachFaultIsFoundByItsCheck(String name, Fault fault) {
        assertThatThrownBy(() -> check(name).run(Subject.of(Pluck.factory(fault)), SEED))
                .isInstanceOf(BrokenPromise.class)
                .hasMessageContaining(name)
                .hasMessageContaining("seed " + SEED);
    }

    @Test
    void checksHaveNamesOfTheirOwnAndReasons() {
        List<String> names = Conformance.checks().stream().map(Check::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Conformance.checks()).allMatch(check -> check.reason().endsWith("."));
    }
}
