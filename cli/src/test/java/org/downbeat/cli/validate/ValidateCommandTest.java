package org.downbeat.cli.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.terminal.Console;
import org.downbeat.tck.Check;
import org.downbeat.tck.Conformance;
import org.downbeat.testing.BrokenModules;
import org.downbeat.testing.JarForge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidateCommandTest {
    private static final Path KIT_TESTS = Path.of("../engine-tck/src/test");

    @TempDir
    Path folder;

    private static CliRun validate(Path jar, String... options) {
        List<String> arguments = new ArrayList<>(List.of("validate", jar.toString()));
        arguments.addAll(List.of(options));
        return CliRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void aGoodModuleHasALineForEachPromiseItKeeps() throws IOException {
        CliRun run = validate(BrokenModules.write("Good", folder), "--seed", "5");
        List<String> lines = new ArrayList<>(List.of("good"));
        Conformance.checks().forEach(check -> lines.add("  kept     " + check.name()));
        lines.add("good: " + Conformance.checks().size() + " promises kept, 0 broken.");
        assertThat(run.lines()).isEqualTo(lines);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    /** The kit's own mutants as a stranger's jar: one module for each way to be wrong. */
    @Test
    void eachMutantIsFoundByItsCheckAndByNoOther() throws IOException {
        String source = Files.readString(KIT_TESTS.resolve("java/org/downbeat/tck/Pluck.java"), UTF_8);
        Map<String, List<String>> expected = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>(Map.of("org.downbeat.tck.Pluck", source));
        JarForge jar = new JarForge();
        Pattern.compile("^ +([A-Z_]+)\\(\"([a-z-]*)\"\\)[,;]", Pattern.MULTILINE)
                .matcher(source)
                .results()
                .forEach(fault -> {
                    String name = fault.group(1);
                    String check = fault.group(2);
                    expected.put(
                            "pluck_" + name.toLowerCase(Locale.ROOT), check.isEmpty() ? List.of() : List.of(check));
                    sources.put("org.downbeat.tck." + name, mutant(name));
                    jar.listed("org.downbeat.tck." + name);
                });
        assertThat(expected.values().stream().flatMap(List::stream).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Conformance.checks().stream().map(Check::name).toList());
        Path file = jar.types(sources)
                .entry("parameters.lock", Files.readAllBytes(KIT_TESTS.resolve("resources/parameters.lock")))
                .write(folder.resolve("mutants.jar"));

        CliRun run = validate(file, "--json", "--seed", "4");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(broken(run.out())).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static String mutant(String fault) {
        return """
                package org.downbeat.tck;
                import org.downbeat.api.*;
                public final class %s implements AudioModuleFactory {
                    private final AudioModuleFactory factory = Pluck.factory(Pluck.Fault.%s);
                    public Description describe() { return factory.describe(); }
                    public AudioModule create() { return factory.create(); }
                }
                """.formatted(fault, fault);
    }

    /** The broken checks of each module. */
    private static Map<String, List<String>> broken(String json) {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        for (String module : json.split("\\{\"id\":", -1)) {
            if (!module.startsWith("{")) {
                broken.put(
                        module.split("\"", -1)[1],
                        Pattern.compile("\"check\":\"([a-z-]+)\",\"promise\":\"[^\"]*\",\"result\":\"broken\"")
                                .matcher(module)
                                .results()
                                .map((MatchResult found) -> found.group(1))
                                .toList());
            }
        }
        return broken;
    }

    static Stream<Arguments> whatBreaksWhilePlaying() {
        return Stream.of(
                Arguments.of("Throws", "the module threw java.lang.IllegalStateException: out of strings"),
                Arguments.of("WritesNaN", "NaN in frame 0 of channel 0"),
                Arguments.of("Allocates", "bytes were allocated while playing"),
                Arguments.of("EndsTheProgram", "it ended the whole program with status 0, as System.exit does"),
                Arguments.of("EatsMemory", "it needed more than 512 MB of memory"),
                Arguments.of("Hangs", "it did not come to an end within the 5 s of --time-limit"));
    }

    @ParameterizedTest
    @MethodSource("whatBreaksWhilePlaying")
    void whatBreaksWhilePlayingIsTold(String source, String found) throws IOException {
        CliRun run = validate(BrokenModules.write(source, folder), "--time-limit", "5", "--seed", "3");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("Found: ", found);
        assertThat(run.out()).contains(" --seed 3").doesNotContain("\tat ");
        assertThat(run.lines().subList(0, run.lines().size() - 1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aModuleThatEndsTheProgramDoesNotKeepTheNextOneFromBeingTested() throws IOException {
        BrokenModules.write("EndsTheProgram", folder);
        BrokenModules.write("Good", folder);
        CliRun run = validate(folder);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .containsSubsequence(
                        "ends_the_program: ",
                        "were not reached.",
                        "good: " + Conformance.checks().size() + " promises kept, 0 broken.");
    }

    @Test
    void whatCannotBeLoadedIsABrokenPromise() throws IOException {
        CliRun run = validate(BrokenModules.write("ClassMissing", folder));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("BROKEN ")
                .contains("it needs the class broken.ClassMissing$Gone, which is not there");
    }

    @Test
    void aLockIsPrintedToBeginWith() throws IOException {
        Path jar = new JarForge()
                .factory(
                        "stranger.BELL",
                        JarForge.factorySource("bell", "1.0", "", "")
                                .replace(
                                        ".version(",
                                        ".parameters(ParameterSpec.hertz(\"pitch_hz\", \"Pitch\")"
                                                + ".context(MusicalContext.TONE).about(\"How high it is.\")).version("))
                .write(folder.resolve("bell.jar"));
        assertThat(validate(jar, "--lock").out())
                .isEqualTo("bell.pitch_hz = hertz, 20 to 20000, initially 20, logarithmic\n");
    }

    static Stream<Arguments> wrongInput() {
        return Stream.of(
                Arguments.of(List.of("nowhere.jar"), "downbeat: There is no nowhere.jar; name a module jar"),
                Arguments.of(List.of("pom.xml"), "downbeat: pom.xml is not a jar that can be opened: "),
                Arguments.of(List.of("src/main"), "downbeat: src/main has no module jar in it; name a module jar"),
                Arguments.of(
                        List.of("pom.xml", "--time-limit", "0"),
                        "downbeat: --time-limit is 0; write 1 to 86400 seconds"),
                Arguments.of(
                        List.of("pom.xml", "--seed", "high"),
                        "downbeat: Invalid value for option '--seed': 'high' is no whole number"),
                Arguments.of(List.of(), "downbeat: Missing required parameter: 'JAR'"));
    }

    @ParameterizedTest
    @MethodSource("wrongInput")
    void wrongInputHasOneLineThatSaysWhatIsRight(List<String> arguments, String line) {
        List<String> all = new ArrayList<>(List.of("validate"));
        all.addAll(arguments);
        CliRun run = CliRun.of(all.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith(line);
    }

    @Test
    void aModuleThatTheJarDoesNotHaveIsWrongInput() throws IOException {
        CliRun run = validate(BrokenModules.write("Good", folder), "--module", "god");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("has no module 'god'; there are: good");
    }
}
