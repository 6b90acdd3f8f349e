package org.downbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Ink;
import org.downbeat.cli.terminal.Progress;
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
        "modules --plug, There is no option --plug; did you mean '--plugins'?",
    })
    void wrongUsageIsOneLineAndStatus2(String command, String message) {
        CliRun run = CliRun.of(command.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList())
                .isEqualTo(List.of("downbeat: " + message + " (see " + helpOf(command) + " --help)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "travel sine --set x | Invalid value for option '--set': 'x' is no CONTROL=VALUE",
                "bench --workload w3 | Invalid value for option '--workload': 'w3' is none of W1, W2",
            })
    void valuesThatAreNoneAreSaidInPlainWords(String command, String message) {
        CliRun run = CliRun.of(command.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("downbeat: " + message);
    }

    @Test
    void aFullDiskIsStatus1AndAReaderWhoHasEnoughIsNot() {
        assertThat(runInto("No space left on device", "--version"))
                .isEqualTo("1 downbeat: What was to be printed could not be written: No space left on device\n");
        assertThat(runInto("Broken pipe", "--version")).isEqualTo("0 ");
        assertThat(runInto("Broken pipe", "modules", "nope")).startsWith("2 downbeat: There is no module");
    }

    /** The exit status and stderr, where stdout takes nothing. */
    private static String runInto(String failure, String... arguments) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException(failure);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(full, err, StandardCharsets.UTF_8, Progress.Audience.NONE, Ink.PLAIN);
        return Downbeat.run(console, arguments) + " " + err.toString(StandardCharsets.UTF_8);
    }

    private static String helpOf(String command) {
        return command.startsWith("modules") ? "downbeat modules" : "downbeat";
    }
}
