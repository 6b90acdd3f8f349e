package org.downbeat.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.terminal.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {
    @ParameterizedTest
    @CsvSource({"w1, sine", "w2, clip_sampler"})
    void aWorkloadIsToldByKindOfNode(String workload, String source) {
        CliRun run = CliRun.of("bench", "--workload", workload, "--chains", "3", "--seconds", "1");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Warm-up:", "× real time", "ns a frame and chain")
                .doesNotContain("NaN");
        assertThat(run.lines())
                .anyMatch(line -> line.matches(source + " +3 .*"))
                .anyMatch(line -> line.matches("mix +1 .*"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
    }

    @Test
    void aSongIsToldNodeByNode(@TempDir Path folder) throws IOException {
        Path song = Files.writeString(folder.resolve("song.yaml"), """
                instruments:
                  lead:
                    modules:
                      sine: {amplitude: 0.5}
                      lowpass: {cutoff_hz: 1 kHz}
                patterns:
                  a:
                    tracks: [lead]
                    rows: |
                      C-4 mf
                      ---
                order: [{section: A, patterns: [a]}]
                """);
        CliRun run = CliRun.of("bench", song.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).anyMatch(line -> line.startsWith("lead.lowpass "));
        assertThat(run.out()).doesNotContain("chain");
    }

    @Test
    void jsonHasTheSameNumbers() throws IOException {
        CliRun run = CliRun.of("bench", "--chains", "2", "--seconds", "1", "--json");
        assertThat(run.exit()).isZero();
        assertThat(CliRun.jsonKeys(run.out()))
                .contains("timesRealTime", "nanosABlock", "bytesABlock", "nanosAFrameAndChain", "nodes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--chains 0", "--seconds 0.5", "--seconds NaN", "--workload w3", "no-such-song.yaml"})
    void whatCannotBeIsRefusedInOneLine(String arguments) {
        CliRun run = CliRun.of(("bench " + arguments).split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("downbeat: ").hasLineCount(1);
    }
}
