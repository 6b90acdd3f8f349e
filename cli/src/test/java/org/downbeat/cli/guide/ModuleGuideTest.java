package org.downbeat.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.downbeat.cli.CliRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/module-guide.md shows is code that is compiled, and tested here, in {@link RecipesTest} or by its project. */
class ModuleGuideTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path GUIDE = PROJECT.resolve("docs/module-guide.md");
    private static final List<Path> SOURCES =
            List.of(Path.of("src/test/java/org/downbeat/cli/guide"), PROJECT.resolve("examples/tremolo-module/src"));

    static List<String> snippets() throws IOException {
        return Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void itsJavaIsCompiledAndTested(String snippet) throws IOException {
        List<String> compiled = new ArrayList<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(name -> name.toString().endsWith(".java")).toList()) {
                    compiled.add(Files.readString(file));
                }
            }
        }
        assertThat(compiled)
                .anySatisfy(source -> assertThat(source.indent(0).replaceAll("(?m)^ +", ""))
                        .contains(snippet.replaceAll("(?m)^ +", "")));
    }

    static Stream<String> commands() throws IOException {
        return Pattern.compile("\\./downbeat ([a-z-]+)")
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itsCommandsAreThere(String command) {
        assertThat(CliRun.of(command, "--help").exit()).isZero();
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        List<String> links = Pattern.compile("\\]\\(([^)#]+)\\)")
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(GUIDE.resolveSibling(link)).exists());
    }
}
