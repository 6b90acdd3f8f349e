package org.downbeat.tck;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Sample;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Puts a module to every check of the kit, as JUnit tests.
 *
 * <pre>{@code
 * class TremoloTest extends ModuleContractTest {
 *     @Override
 *     protected AudioModuleFactory factory() {
 *         return new TremoloFactory();
 *     }
 * }
 * }</pre>
 *
 * <p>Every run draws another seed and names it when a check fails; {@code -Dtests.seed=N} repeats it.
 */
public abstract class ModuleContractTest {
    /** Makes the modules to test. */
    protected abstract AudioModuleFactory factory();

    /** What the module needs to hear that is not a number in time; nothing unless overridden. */
    protected Map<String, ?> settings() {
        return Map.of();
    }

    /** The clips that the settings name; none unless overridden. */
    protected List<Sample> samples() {
        return List.of();
    }

    /** What its inputs get; bursts of noise unless overridden. */
    protected Signal input() {
        return Subject.burstsOfNoise();
    }

    /** A rig with the settings and samples, and nothing connected, for tests of the module's own. */
    protected final ModuleRig rig() {
        return subject().bareRig();
    }

    @TestFactory
    final Stream<DynamicTest> keepsItsPromise() {
        long seed = seed();
        return Conformance.checks().stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), () -> check.run(subject(), seed)));
    }

    private Subject subject() {
        return new Subject(factory(), settings(), samples(), input());
    }

    private static long seed() {
        String given = System.getProperty("tests.seed", "");
        return given.isBlank() ? new SplittableRandom().nextLong() : Long.parseLong(given.trim());
    }
}
