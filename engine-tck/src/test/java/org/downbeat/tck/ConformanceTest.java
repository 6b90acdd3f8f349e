package org.downbeat.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.downbeat.tck.Pluck.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConformanceTest {
    private static final long SEED = 4;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void eachFaultIsFoundByItsCheckAndByNoOther(Fault fault) {
        Subject subject = Subject.of(Pluck.factory(fault));
        Set<String> broken = new TreeSet<>();
        for (Check check : Conformance.checks()) {
            try {
                check.run(subject, SEED);
            } catch (BrokenPromise found) {
                assertThat(found).hasMessageStartingWith(check.name() + " (seed " + SEED + "): ");
                broken.add(check.name());
            }
        }
        assertThat(broken).isEqualTo(fault == Fault.NONE ? Set.of() : Set.of(fault.check));
    }

    @Test
    void eachCheckHasAFaultThatItFinds() {
        Set<String> found = EnumSet.complementOf(EnumSet.of(Fault.NONE)).stream()
                .map(fault -> fault.check)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Conformance.checks().stream().map(Check::name).toList());
    }

    @Test
    void checksHaveNamesOfTheirOwnPromisesAndReasons() {
        assertThat(Conformance.checks())
                .extracting(Check::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Conformance.checks())
                .allMatch(
                        check -> check.promise().endsWith(".") && check.reason().endsWith("."));
    }

    @Test
    void moduleThatThrowsIsToldWhere() {
        Check check = new Check("any", "It works.", "It must.", (subject, seed) -> {
            throw new UnsupportedOperationException("no reverb");
        });
        assertThatThrownBy(() -> check.run(Subject.of(Pluck.factory(Fault.NONE)), SEED))
                .isInstanceOf(BrokenPromise.class)
                .hasMessageStartingWith("any (seed 4): the module threw java.lang.UnsupportedOperationException:"
                        + " no reverb in org.downbeat.tck.ConformanceTest");
    }
}
