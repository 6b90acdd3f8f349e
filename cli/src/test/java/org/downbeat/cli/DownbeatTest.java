package org.downbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.downbeat.cli.terminal.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownbeatTest {
    @Test
    void withoutACommandItSaysWhatThereIs() {
        CliRun run = CliRun.of();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: downbeat COMMAND", "modules", "Examples:");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        CliRun run = CliRun.of("--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("downbeat \\d+\\.\\d+\\.\\d+ on Java .*\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "modules --help"})
    void helpFitsOnATerminalAndHasExamples(String command) {
        CliRun run = CliRun.of(command.split(" "));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: downbeat", "Examples:");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
    }

    @ParameterizedTest
    @CsvSource({
        "moduls, There is no command 'moduls'; did you mean 'modules'?",
        "modules --hlep, There is no option --hlep; did you mean '--help'?",
        "modules sine sine, 'sine' is one word too many",
    })
    void wrongUsageIsOneLineAndStatus2(String command, String message) {
        CliRun run = CliRun.of(command.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList())
                .isEqualTo(List.of("downbeat: " + message + " (see " + helpOf(command) + " --help)"));
    }

    private static String helpOf(String command) {
        return command.startsWith("modules") ? "downbeat modules" : "downbeat";
    }
}
