package org.downbeat.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.downbeat.cli.CliRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewModuleCommandTest {
    private static final String LAUNCHER_SAYS = "downbeat.maven";

    @TempDir
    private Path folder;

    /** As in the distribution: the repository's folder names the version. */
    @BeforeEach
    void haveARepository() throws IOException {
        Path repository = folder.resolve("maven & more");
        Files.createDirectories(repository.resolve("org/downbeat/engine-api/0.9.1"));
        System.setProperty(LAUNCHER_SAYS, repository.toString());
    }

    @AfterEach
    void haveNoRepository() {
        System.clearProperty(LAUNCHER_SAYS);
    }

    @Test
    void aProjectIsWrittenAndTheNextStepsAreNamed() throws IOException {
        Path project = folder.resolve("new/wah");
        CliRun run = CliRun.of("new-module", project.toString(), "--id", "acme-wah", "--name", "Wah \"&\" <Wow>");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("mvn -f " + project + " package", "downbeat modules acme-wah --plugins ");
        assertThat(project.resolve(".gitignore")).hasContent("target/");
        assertThat(Files.readString(project.resolve("pom.xml")))
                .contains("<artifactId>acme-wah</artifactId>", "<name>Wah \"&amp;\" &lt;Wow&gt;</name>")
                .contains("<downbeat.version>0.9.1</downbeat.version>", "maven%20&amp;%20more/</url>")
                .contains("<Downbeat-Api>1.0</Downbeat-Api>");
        assertThat(Files.readString(project.resolve("src/main/java/org/example/AcmeWahEffectFactory.java")))
                .contains("Description.effect(\"acme-wah\", \"Wah \\\"&\\\" <Wow>\", Purpose.DYNAMICS)");
        try (Stream<Path> files = Files.walk(project)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("{{"));
        }
    }

    @Test
    void aNameIsMadeOfTheId() throws IOException {
        CliRun.of("new-module", folder.resolve("wah").toString(), "--id", "acme-wah_2");
        assertThat(folder.resolve("wah/README.md")).content().startsWith("# Acme Wah 2\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"808", "-", "__", "control", "audio-module", "string", "int"})
    void anyIdMakesAClassThatJavaCanCompile(String id) throws IOException {
        Path project = folder.resolve("project");
        assertThat(CliRun.of("new-module", project.toString(), "--id", id).exit())
                .isZero();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        assertThat(Javac.compile(project.resolve("src"), classes)).isEmpty();
        assertThat(classes.resolve("META-INF/services/org.downbeat.api.AudioModuleFactory"))
                .exists();
    }

    @ParameterizedTest
    @CsvSource({
        "My-Tremolo, Module 'My-Tremolo' needs an id of 1 to 64 lower-case letters",
        "'', Module '' needs an id of 1 to 64 lower-case letters",
        "lowpass, '--id: ''lowpass'' means ''lowpass'', a module of Downbeat itself; choose'",
        "lp, '--id: ''lp'' means ''lowpass'', a module of Downbeat itself; choose an id that none has, such as my-lp'",
    })
    void anIdThatCannotBeIsRefused(String id, String message) {
        CliRun run = CliRun.of("new-module", folder.resolve("project").toString(), "--id", id);
        assertRefused(run, message);
        assertThat(folder.resolve("project")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", " "})
    void aNameThatCannotBeIsRefused(String name) {
        Path project = folder.resolve("project");
        CliRun run = CliRun.of("new-module", project.toString(), "--id", "wah", "--name", name);
        assertRefused(run, name.isBlank() ? "Module 'wah' needs a name" : "--name: a name is one line of plain text");
        assertThat(project).doesNotExist();
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        assertRefused(
                CliRun.of("new-module", folder.toString(), "--id", "wah"),
                folder + " is not empty; name a new or empty folder");
        assertRefused(
                CliRun.of("new-module", mine.toString(), "--id", "wah"),
                mine + " cannot be written: " + mine + " is a file; name a folder where you may write");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void anEmptyFolderWillDo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(CliRun.of("new-module", empty.toString(), "--id", "wah").exit())
                .isZero();
        assertThat(empty.resolve("pom.xml")).exists();
    }

    @Test
    void withoutAnIdOrAFolderItSaysWhatIsMissing() {
        assertRefused(CliRun.of("new-module", folder.resolve("p").toString()), "Missing required option: '--id");
        assertRefused(CliRun.of("new-module", "--id", "wah"), "Missing required parameter: 'DIR'");
    }

    @Test
    void withoutTheFolderThatModulesAreBuiltWithItSaysHowToStart() {
        System.clearProperty(LAUNCHER_SAYS);
        assertRefused(
                CliRun.of("new-module", folder.resolve("p").toString(), "--id", "wah"),
                "This Downbeat was started without its folder maven");
    }

    private static void assertRefused(CliRun run, String message) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: " + message);
    }
}
