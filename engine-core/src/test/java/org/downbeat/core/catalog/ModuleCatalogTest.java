package org.downbeat.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleCatalogTest {
    @TempDir
    Path folder;

    @Test
    void modulesComeByPurposeAndThenByIdWhateverTheClassPathSays() throws IOException {
        List<String> oneWay = ids(catalog(Echo.class, Bell.class, Anvil.class));
        List<String> otherWay = ids(catalog(Anvil.class, Bell.class, Echo.class));
        assertThat(oneWay)
                .containsExactly("anvil", "bell", "echo", "feedback_delay")
                .isEqualTo(otherWay);
    }

    @Test
    void aModuleAnswersToItsIdAndAliasesInAnyCase() throws IOException {
        ModuleCatalog catalog = catalog(Bell.class);
        assertThat(catalog.describe("bell").name()).isEqualTo("Bell");
        assertThat(catalog.describe(" Ding ")).isSameAs(catalog.describe("BELL"));
        assertThat(catalog.create("ding")).isInstanceOf(Silence.class);
        assertThat(catalog.find("dong")).isEmpty();
    }

    @Test
    void anUnknownNameIsToldWhatIsNearAndWhatIsThere() throws IOException {
        ModuleCatalog catalog = catalog(Bell.class, Echo.class);
        assertThatThrownBy(() -> catalog.get("ehco"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no module 'ehco'; did you mean 'echo'? There are: bell, echo, feedback_delay.");
        assertThatThrownBy(() -> catalog.get("zzzzzz"))
                .hasMessage("There is no module 'zzzzzz'. There are: bell, echo, feedback_delay.");
    }

    @Test
    void aBrokenModuleIsLeftOutWithOneLineAndTheOthersStay() throws IOException {
        ModuleCatalog catalog = catalog(
                Anvil.class,
                ConstructorThrows.class,
                InitialiserThrows.class,
                DescriptionThrows.class,
                ModuleCatalogTest.class,
                NeedsMissingClass.class,
                Bell.class);
        assertThat(ids(catalog)).containsExactly("anvil", "bell", "feedback_delay");
        assertThat(catalog.problems())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).hasLineCount(1).startsWith("built in: "))
                .anySatisfy(line -> assertThat(line).contains("ConstructorThrows", "IllegalStateException: no strings"))
                .anySatisfy(line -> assertThat(line).contains("InitialiserThrows", "ArithmeticException"))
                .anySatisfy(line -> assertThat(line).contains("'Not an id' needs an id of"))
                .anySatisfy(line -> assertThat(line).contains("does not implement AudioModuleFactory"))
                .anySatisfy(line -> assertThat(line).contains("needs the class org.missing.Thing"));
    }

    @Test
    void aFactoryThatIsListedButNotThereIsNamed() throws IOException {
        ModuleCatalog catalog = catalog("org.nowhere.Ghost", Bell.class.getName());
        assertThat(ids(catalog)).containsExactly("bell", "feedback_delay");
        assertThat(catalog.problems())
                .containsExactly("built in: org.nowhere.Ghost is listed as a module factory but is not there");
    }

    @Test
    void theSameIdTwiceKeepsOneAndNamesTheOther() throws IOException {
        ModuleCatalog oneWay = catalog(Bell.class, SecondBell.class);
        ModuleCatalog otherWay = catalog(SecondBell.class, Bell.class);
        assertThat(oneWay.get("bell").factory()).isInstanceOf(Bell.class);
        assertThat(otherWay.get("bell").factory()).isInstanceOf(Bell.class);
        assertThat(oneWay.problems()).singleElement().asString().contains("SecondBell", "same id");
        assertThat(otherWay.problems()).isEqualTo(oneWay.problems());
    }

    @Test
    void anAliasNeverHidesAModule() throws IOException {
        ModuleCatalog catalog = catalog(Anvil.class, Bell.class, Ding.class);
        assertThat(catalog.describe("ding").name()).isEqualTo("Ding");
        assertThat(catalog.problems()).singleElement().asString().contains("'bell' goes without its alias 'ding'");
    }

    @Test
    void aClassFileOfALaterJavaIsSaidInWords() {
        Throwable tooNew = new UnsupportedClassVersionError("a/B has been compiled by a more recent version of the Java"
                + " Runtime (class file version 69.0), this version of the Java Runtime only recognizes class file"
                + " versions up to 61.0");
        assertThat(LoadFailure.inWords(tooNew))
                .startsWith("a.B was compiled for Java 25")
                .contains("--release 17");
    }

    private static List<String> ids(ModuleCatalog catalog) {
        return catalog.entries().stream().map(entry -> entry.description().id()).toList();
    }

    private ModuleCatalog catalog(Class<?>... factories) throws IOException {
        return catalog(Arrays.stream(factories).map(Class::getName).toArray(String[]::new));
    }

    /** A catalog of one source that lists these classes. */
    private ModuleCatalog catalog(String... classNames) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(AudioModuleFactory.class.getName()), List.of(classNames));
        URL[] path = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            return new CatalogBuilder(loader).build();
        }
    }

    /** A factory of silence. */
    abstract static class Quiet implements AudioModuleFactory {
        @Override
        public AudioModule create() {
            return new Silence();
        }
    }

    static final class Silence implements AudioModule {
        @Override
        public void prepare(Setup setup) {}

        @Override
        public Status process(Block block) {
            return Status.SILENT;
        }
    }

    public static final class Anvil extends Quiet {
        @Override
        public Description describe() {
            return Description.source("anvil", "Anvil").about("Rings.");
        }
    }

    public static final class Bell extends Quiet {
        @Override
        public Description describe() {
            return Description.source("bell", "Bell").alsoKnownAs("ding").about("Rings.");
        }
    }

    public static final class SecondBell extends Quiet {
        @Override
        public Description describe() {
            return Description.source("bell", "Second bell").about("Rings.");
        }
    }

    public static final class Ding extends Quiet {
        @Override
        public Description describe() {
            return Description.source("ding", "Ding").about("Rings.");
        }
    }

    public static final class Echo extends Quiet {
        @Override
        public Description describe() {
            return Description.effect("echo", "Echo", Purpose.SPACE).about("Repeats.");
        }
    }

    public static final class ConstructorThrows extends Quiet {
        public ConstructorThrows() {
            throw new IllegalStateException("no strings\non this one");
        }

        @Override
        public Description describe() {
            return Description.source("broken", "Broken").about("Breaks.");
        }
    }

    public static final class InitialiserThrows extends Quiet {
        private static final int ZERO = Integer.parseInt("0");
        private static final int NEVER = 1 / ZERO;

        @Override
        public Description describe() {
            return Description.source("broken" + NEVER, "Broken").about("Breaks.");
        }
    }

    public static final class DescriptionThrows extends Quiet {
        @Override
        public Description describe() {
            return Description.source("Not an id", "Broken").about("Breaks.");
        }
    }

    public static final class NeedsMissingClass extends Quiet {
        @Override
        public Description describe() {
            throw new NoClassDefFoundError("org/missing/Thing");
        }
    }
}
