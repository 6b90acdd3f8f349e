package org.downbeat.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.Setup;
import org.downbeat.core.catalog.ModuleCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
    private static final int VERSION = 17;
    private static final String HERE = "this processor";
    private static final int ROUNDS = 12;

    @Test
    void aModuleThatTakesHalfAsLongAgainIsFoundAndOneThatIsUnchangedIsNot() throws IOException {
        Map<String, String> faults = faultsOf(Slowed::new);
        assertThat(faults).containsOnlyKeys("planted");
        assertThat(faults.get("planted"))
                .matches("planted: takes [0-9.]+ of the reference voice; [0-9.]+ are expected, up to 1.35 times .*");
    }

    @Test
    void aModuleThatAllocatesOneNumberIsFound() throws IOException {
        assertThat(faultsOf(Wasteful::new).get("planted")).matches("planted: allocates [0-9]+ bytes .*");
    }

    /**
     * Measures a voice, plants a fault in another one like it, and expects of both what the first one took. All that is
     * compared is CPU time in one run, so that it holds on a machine that is busy with other things.
     */
    private static Map<String, String> faultsOf(UnaryOperator<AudioModule> fault) throws IOException {
        Kernel sound = Kernel.ofFactory("sound", factory(UnaryOperator.identity()));
        Kernel planted = Kernel.ofFactory("planted", factory(fault));
        Map<String, Reading> readings = Kernel.measure(List.of(Kernel.REFERENCE, sound, planted), ROUNDS);
        double ratio = Verdict.ratios(readings).getOrDefault("sound", Double.NaN);
        Expectations expected = Expectations.none(HERE).with(VERSION, HERE, Map.of("sound", ratio, "planted", ratio));
        return new Verdict(expected, VERSION, HERE).faults(readings);
    }

    @Test
    void whatNothingIsExpectedOfIsAFault() {
        Map<String, Reading> readings =
                Map.of(ReferenceVoice.NAME, new Reading(100, 0), "new kernel", new Reading(10, 0));
        assertThat(new Verdict(Expectations.none(HERE), VERSION, HERE).faults(readings))
                .containsOnlyKeys("new kernel");
    }

    @Test
    void otherProcessorsHaveMoreRoom() {
        Expectations expected = Expectations.none(HERE).with(VERSION, HERE, Map.of("gain", 0.2));
        Map<String, Reading> readings = Map.of(ReferenceVoice.NAME, new Reading(100, 0), "gain", new Reading(40, 0));
        assertThat(new Verdict(expected, VERSION, HERE).faults(readings)).containsOnlyKeys("gain");
        assertThat(new Verdict(expected, VERSION, "another").faults(readings)).isEmpty();
    }

    @Test
    void expectationsAreWhatWasWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("guard.txt");
        Expectations.none(HERE).with(17, HERE, Map.of("gain", 0.25)).write(file);
        Expectations.read(file).with(25, HERE, Map.of("gain", 0.125)).write(file);
        Expectations read = Expectations.read(file);
        assertThat(read.processor()).isEqualTo(HERE);
        assertThat(read.of("gain", 17)).hasValue(0.25);
        assertThat(read.of("gain", 25)).hasValue(0.125);
        assertThat(read.of("gain", 21)).hasValue(0.25);
        assertThat(read.of("lost", 17)).isEmpty();
    }

    @Test
    void everyModuleOfTheCatalogIsGuarded() {
        List<String> kernels = Kernel.all().stream().map(Kernel::name).toList();
        for (ModuleCatalog.Entry entry : ModuleCatalog.builtIn().entries()) {
            String id = entry.description().id();
            assertThat(kernels).as(id).anyMatch(kernel -> kernel.startsWith(id + ","));
        }
    }

    @Test
    void everyKernelHasItsExpectations() throws IOException {
        Expectations expected = Expectations.read(Path.of("guard.txt"));
        for (Kernel kernel : Kernel.all()) {
            if (!kernel.equals(Kernel.REFERENCE)) {
                assertThat(expected.of(kernel.name(), VERSION))
                        .as(kernel.name())
                        .isPresent();
            }
        }
    }

    private static AudioModuleFactory factory(UnaryOperator<AudioModule> fault) {
        return new AudioModuleFactory() {
            @Override
            public Description describe() {
                return ReferenceVoice.FACTORY.describe();
            }

            @Override
            public AudioModule create() {
                return fault.apply(ReferenceVoice.FACTORY.create());
            }
        };
    }

    /** Does every second call twice. */
    private static final class Slowed implements AudioModule {
        private final AudioModule module;
        private boolean isTwice;

        Slowed(AudioModule module) {
            this.module = module;
        }

        @Override
        public void prepare(Setup setup) {
            module.prepare(setup);
        }

        @Override
        public Status process(Block block) {
            isTwice = !isTwice;
            if (isTwice) {
                module.process(block);
            }
            return module.process(block);
        }
    }

    /** Makes an array in every call. */
    private static final class Wasteful implements AudioModule {
        private final AudioModule module;
        private float[] wasted = {};

        Wasteful(AudioModule module) {
            this.module = module;
        }

        @Override
        public void prepare(Setup setup) {
            module.prepare(setup);
        }

        @Override
        public Status process(Block block) {
            wasted = new float[Math.max(1, wasted.length)];
            return module.process(block);
        }
    }
}
