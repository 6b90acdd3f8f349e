package org.downbeat.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.downbeat.cli.CliRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualTest {
    @TempDir
    Path folder;

    @Test
    void aPageHasWhatTheHelpHas() {
        CliRun run = CliRun.of("man", "analyze");
        assertThat(run.exit()).isZero();
        assertThat(run.lines().get(0)).startsWith(".TH \"DOWNBEAT-ANALYZE\" \"1\"");
        assertThat(run.lines())
                .contains(
                        ".SH \"NAME\"",
                        "downbeat\\-analyze \\- Tell how loud audio files are, as broadcasters measure it.",
                        ".SH \"OPTIONS\"",
                        "\\fIFILE...\\fR",
                        "\\fB\\-\\-tempo\\fR\\fR=\\fIBPM\\fR",
                        "\\fB\\-h\\fR, \\fB\\-\\-help\\fR\\fR",
                        ".SH \"EXAMPLES\"",
                        ".SH \"SEE ALSO\"");
    }

    @Test
    void noLineIsMistakenForACommandOfTroff() {
        for (String command : List.of("", "render", "chain", "compare", "man")) {
            CliRun run = command.isEmpty() ? CliRun.of("man") : CliRun.of("man", command);
            assertThat(run.exit()).isZero();
            assertThat(run.out().chars()).allMatch(c -> c < 128);
            assertThat(run.lines())
                    .filteredOn(line -> line.startsWith(".") || line.startsWith("'"))
                    .allSatisfy(line -> assertThat(line).matches("\\.(TH|SH|TP|PP|nf|fi)( .*)?"));
        }
    }

    @Test
    void everyCommandHasAPage() throws IOException {
        CliRun run = CliRun.of("man", "--all", folder.resolve("man1").toString());
        assertThat(run.exit()).isZero();
        try (Stream<Path> pages = Files.list(folder.resolve("man1"))) {
            List<String> names =
                    pages.map(page -> page.getFileName().toString()).toList();
            assertThat(names)
                    .contains("downbeat.1")
                    .containsAll(commands().map("downbeat-%s.1"::formatted).toList());
            assertThat(run.out()).startsWith(names.size() + " pages are in ");
        }
    }

    @Test
    void aPageOfNoCommandIsRefused() {
        CliRun run = CliRun.of("man", "rendr");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("did you mean 'render'?");
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash");
        CliRun run = CliRun.of("completion");
        assertThat(run.exit()).isZero();
        Path script = Files.writeString(folder.resolve("completion.bash"), run.out());
        assertThat(completed(script, "downbeat ")).containsAll(commands().toList());
        assertThat(completed(script, "downbeat ren")).contains("render");
        assertThat(completed(script, "downbeat analyze --te")).contains("--tempo");
        assertThat(completed(script, "downbeat setlist --ce")).contains("--ceiling");
    }

    /** Those that the help names. */
    private static Stream<String> commands() {
        return Pattern.compile("(?m)^  ([a-z][a-z-]*)  +[A-Z]")
                .matcher(CliRun.of("--help").out())
                .results()
                .map(found -> found.group(1));
    }

    private static List<String> completed(Path script, String typed) throws Exception {
        String[] words = typed.split(" ", -1);
        String program = "source '" + script + "'; COMP_WORDS=(" + typed + "); COMP_CWORD=" + (words.length - 1)
                + "; COMP_LINE='" + typed + "'; COMP_POINT=" + typed.length()
                + "; _complete_downbeat; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "-c", program)
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output.lines().map(String::strip).toList();
    }
}
