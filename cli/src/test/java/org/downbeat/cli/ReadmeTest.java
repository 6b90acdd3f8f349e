package org.downbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README says what is so. */
class ReadmeTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void itsTableIsWhatTheDemoPrints() throws IOException {
        Matcher block = Pattern.compile("`\\./downbeat (pattern-demo [^`]*)`.*?```text\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme());
        assertThat(block.find()).as("a table under its command").isTrue();
        List<String> printed = CliRun.of(block.group(1).split(" ", -1)).lines();
        assertThat(block.group(2).lines().toList()).isEqualTo(printed.subList(0, printed.size() - 1));
        assertThat(printed.get(printed.size() - 1))
                .as("the line that differs from run to run")
                .contains("real time");
    }

    static Stream<String> commands() throws IOException {
        return Pattern.compile("\\./downbeat ([a-z-]+)")
                .matcher(readme())
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
        List<String> links = Pattern.compile("\\]\\(([^)]+)\\)")
                .matcher(readme())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(PROJECT.resolve(link)).exists());
    }

    private static String readme() throws IOException {
        return Files.readString(PROJECT.resolve("README.md"));
    }
}
