package org.downbeat.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.testing.BrokenModules;
import org.downbeat.testing.JarForge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginsTest {
    @TempDir
    Path folder;

    private final List<ModuleCatalog> opened = new ArrayList<>();

    @AfterEach
    void closeEverything() throws IOException {
        for (ModuleCatalog catalog : opened) {
            catalog.close();
        }
    }

    @Test
    void aDroppedInJarBringsItsModule() throws IOException {
        Path jar = JarForge.module("tremolo", "1.0").write(folder.resolve("tremolo.jar"));
        ModuleCatalog catalog = catalog(folder);
        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.get("tremolo").origin()).isEqualTo(jar.toString());
        assertThat(catalog.create("tremolo")).isInstanceOf(AudioModule.class);
    }

    @Test
    void aJarNamedByItselfIsAPluginToo() throws IOException {
        Path jar = JarForge.module("tremolo", "1.0").write(folder.resolve("tremolo.jar"));
        assertThat(catalog(jar).find("tremolo")).isPresent();
    }

    @Test
    void aFolderOfJarsIsOnePluginWhoseJarsSeeEachOther() throws IOException {
        Path plugin = Files.createDirectory(folder.resolve("choir"));
        JarForge library = new JarForge().type("stranger.Tuning", "package stranger; public class Tuning {}");
        library.write(plugin.resolve("a-library.jar"));
        new JarForge()
                .factory("stranger.CHOIR", JarForge.factorySource("choir", "1.0", "", load("stranger.Tuning")))
                .write(plugin.resolve("choir.jar"));
        ModuleCatalog catalog = catalog(folder);
        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.get("choir").origin()).isEqualTo(plugin.toString());
    }

    @Test
    void twoPluginsDoNotSeeEachOther() throws IOException {
        new JarForge()
                .factory("stranger.A", JarForge.factorySource("a", "1.0", "", ""))
                .write(folder.resolve("a.jar"));
        new JarForge()
                .factory("stranger.B", JarForge.factorySource("b", "1.0", "", load("stranger.A")))
                .write(folder.resolve("b.jar"));
        ModuleCatalog catalog = catalog(folder);
        assertThat(ids(catalog)).containsExactly("a");
        assertThat(catalog.problems())
                .singleElement()
                .asString()
                .contains("b.jar", "stranger.B", "ClassNotFoundException: stranger.A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.downbeat.core.Nearest", "org.assertj.core.api.Assertions"})
    void aPluginDoesNotSeeTheEngineOrItsLibraries(String hidden) throws IOException {
        new JarForge()
                .factory("stranger.SPY", JarForge.factorySource("spy", "1.0", "", load(hidden)))
                .write(folder.resolve("spy.jar"));
        assertThat(catalog(folder).problems()).singleElement().asString().contains("ClassNotFoundException: " + hidden);
    }

    static Stream<Arguments> brokenModules() {
        return Stream.of(
                Arguments.of(
                        "ConstructorThrows",
                        "broken.ConstructorThrows cannot be used: IllegalStateException: no strings"),
                Arguments.of(
                        "StaticInitialiserThrows",
                        "broken.StaticInitialiserThrows cannot be used: NumberFormatException: For input string: \"six\""),
                Arguments.of(
                        "ClassMissing",
                        "broken.ClassMissing cannot be used: it needs the class broken.ClassMissing$Gone, which is not"
                                + " there"),
                Arguments.of(
                        "NotASubtype",
                        "broken.NotASubtype is listed as a module factory but does not implement AudioModuleFactory"),
                Arguments.of(
                        "ClassFileTooNew",
                        "broken.ClassFileTooNew was compiled for Java 55, and this is Java "
                                + Runtime.version().feature()
                                + "; compile it with --release 17, or run a newer Java"),
                Arguments.of(
                        "ApiOfTheFuture",
                        "it was made for version 2.0 of the module API, and this engine speaks 1.0; a newer Downbeat is"
                                + " needed"),
                Arguments.of(
                        "OwnCopyOfTheApi",
                        "it carries its own copy of the module API, which is not used; leave it out of the jar"));
    }

    @ParameterizedTest
    @MethodSource("brokenModules")
    void aBrokenModuleHasOneLineAndTheGoodOneLoads(String source, String line) throws IOException {
        Path broken = BrokenModules.write(source, folder);
        BrokenModules.write("Good", folder);
        ModuleCatalog catalog = catalog(folder);
        assertThat(ids(catalog)).contains("good");
        assertThat(catalog.problems()).containsExactly(broken + ": " + line);
    }

    static Stream<Arguments> oddJars() {
        return Stream.of(
                odd(
                        "factory missing",
                        new JarForge().listed("stranger.BROKEN"),
                        "stranger.BROKEN is listed as a module factory but is not there"),
                odd(
                        "no module listed",
                        new JarForge().type("stranger.Alone", "package stranger; public class Alone {}"),
                        "it offers no module: META-INF/services/org.downbeat.api.AudioModuleFactory is missing; write"
                                + " @AutoService(AudioModuleFactory.class) above a factory"),
                odd(
                        "nonsense for a version of the API",
                        JarForge.module("broken", "1.0").manifest("Downbeat-Api", "new"),
                        "its Downbeat-Api 'new' is no version; write one such as 1.0"),
                odd(
                        "description that is none",
                        new JarForge()
                                .factory(
                                        "stranger.BROKEN",
                                        JarForge.factorySource("broken", "1.0", "", "")
                                                .replace("source(\"broken\"", "source(\"Not an id\"")),
                        "stranger.BROKEN cannot be used: IllegalArgumentException: Module 'Not an id' needs an id of 1"
                                + " to 64 lower-case letters, digits, _ and -"));
    }

    private static Arguments odd(String name, JarForge jar, String line) {
        return Arguments.argumentSet(name, jar, line);
    }

    @ParameterizedTest
    @MethodSource("oddJars")
    void anOddJarHasOneLineAndTheGoodOneLoads(JarForge jar, String line) throws IOException {
        Path odd = jar.write(folder.resolve("odd.jar"));
        BrokenModules.write("Good", folder);
        ModuleCatalog catalog = catalog(folder);
        assertThat(ids(catalog)).containsExactly("good");
        assertThat(catalog.problems()).containsExactly(odd + ": " + line);
    }

    @Test
    void aFileThatIsNoZipIsCalledSo() throws IOException {
        BrokenModules.write("NotAZip", folder);
        BrokenModules.write("Good", folder);
        ModuleCatalog catalog = catalog(folder);
        assertThat(ids(catalog)).containsExactly("good");
        assertThat(catalog.problems())
                .singleElement()
                .asString()
                .contains("NotAZip.jar is not a jar that can be opened");
    }

    @Test
    void ofTwoPluginsWithTheSameIdTheLaterVersionStays() throws IOException {
        Path old = JarForge.module("tremolo", "1.9").write(folder.resolve("a.jar"));
        Path young = JarForge.module("tremolo", "1.10").write(folder.resolve("b.jar"));
        ModuleCatalog catalog = catalog(folder);
        assertThat(catalog.get("tremolo").origin()).isEqualTo(young.toString());
        assertThat(catalog.problems())
                .containsExactly(old + ": stranger.TREMOLO with id 'tremolo', version 1.9, is left out:"
                        + " stranger.TREMOLO of " + young
                        + " has the same id, version 1.10; give one of them another id");
    }

    @Test
    void aBuiltInModuleIsNeverShadowedByIdOrAlias() throws IOException {
        Path services = Files.createDirectories(folder.resolve("host/META-INF/services"));
        Files.writeString(
                services.resolve(AudioModuleFactory.class.getName()), ModuleCatalogTest.Bell.class.getName(), UTF_8);
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        JarForge.module("bell", "99.0").write(plugins.resolve("bell.jar"));
        JarForge.module("ding", "99.0").write(plugins.resolve("ding.jar"));
        URL[] path = {folder.resolve("host").toUri().toURL()};
        try (URLClassLoader host = new URLClassLoader(path, getClass().getClassLoader())) {
            CatalogBuilder builder = new CatalogBuilder(host);
            builder.addPlugins(plugins);
            ModuleCatalog catalog = builder.build();
            opened.add(catalog);
            assertThat(catalog.get("bell").isBuiltIn()).isTrue();
            assertThat(catalog.get("ding")).isEqualTo(catalog.get("bell"));
            assertThat(catalog.problems())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("a module of Downbeat itself is called so"));
        }
    }

    @Test
    void filesThatAreNoPluginsAreLeftAlone() throws IOException {
        Files.writeString(folder.resolve("README.txt"), "Drop jars here.");
        Files.createDirectory(folder.resolve("empty"));
        assertThat(catalog(folder).problems()).isEmpty();
    }

    private static String load(String className) {
        return "try { Class.forName(\"" + className + "\"); }"
                + " catch (ClassNotFoundException e) { throw new IllegalStateException(e.toString()); }";
    }

    private ModuleCatalog catalog(Path place) {
        ModuleCatalog catalog = ModuleCatalog.withPlugins(List.of(place));
        opened.add(catalog);
        return catalog;
    }

    private static List<String> ids(ModuleCatalog catalog) {
        return catalog.entries().stream()
                .filter(entry -> !entry.isBuiltIn())
                .map(entry -> entry.description().id())
                .toList();
    }
}
