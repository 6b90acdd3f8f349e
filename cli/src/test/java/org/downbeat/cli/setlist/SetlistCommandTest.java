package org.downbeat.cli.setlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.Recordings;
import org.downbeat.cli.terminal.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stereo tone of 997 Hz with a peak of x dBFS has x LUFS (EBU Tech 3341). */
class SetlistCommandTest {
    @TempDir
    Path folder;

    @Test
    void songsAreBroughtToTheTargetAndTheirJoinsAreTold() throws IOException {
        String soft = tone("soft.wav", levels(20, -20));
        String loud = tone("loud.wav", levels(20, -10));
        CliRun run = CliRun.of("setlist", soft, loud, "--target", "-16");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
        assertThat(run.lines().get(1))
                .matches("soft\\.wav +20\\.000 s +-20\\.0 +-20\\.0 +-20\\.0 +\\+4\\.0 +-16\\.0 +— +—");
        assertThat(run.lines().get(2))
                .matches("loud\\.wav +20\\.000 s +-10\\.0 +-10\\.0 +-10\\.0 +-6\\.0 +-16\\.0 +\\+10\\.0 +[+-]0\\.0");
        assertThat(run.out()).contains("With these trims every song has -16.0 LUFS");
    }

    @Test
    void thePageHasTheFiguresOfTheTable() throws IOException {
        Path page = folder.resolve("evening.html");
        String soft = tone("soft.wav", levels(20, -20));
        String loud = tone("loud.wav", levels(20, -10));
        CliRun run = CliRun.of("setlist", soft, loud, "--target", "-16", "--report", page.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("soft.wav");
        assertThat(Files.readString(page))
                .contains("<th scope=\"row\">soft.wav</th><td>0:20</td><td>−20.0</td><td>−20.0</td><td>−20.0</td>"
                        + "<td>+4.0</td><td>−16.0</td><td>−15.9</td><td>—</td><td>—</td>")
                .contains("<td>−6.0</td><td>−16.0</td><td>−15.9</td><td>+10.0</td>")
                .contains("With these trims every song has −16.0 LUFS")
                .contains("role=\"img\"");
    }

    @Test
    void aPageThatCannotBeIsSaidBeforeAnythingIsPlayed() throws IOException {
        String soft = tone("soft.wav", levels(1, -20));
        CliRun run = CliRun.of("setlist", soft, "--report", soft);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("name a .html file");
        CliRun nowhere = CliRun.of(
                "setlist", soft, "--report", folder.resolve("no/evening.html").toString());
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.out()).isEmpty();
    }

    @Test
    void withoutATargetAllAreAsLoudAsTheCeilingLetsAllOfThemBe() throws IOException {
        List<String> cells =
                cells(CliRun.of("setlist", tone("a.wav", levels(5, -20)), tone("b.wav", levels(5, -10)), "--csv"), 1);
        // Both tones have as many LUFS as dBTP, so that both reach -1.
        assertThat(number(cells, 7)).isBetween(18.9, 19.1);
        assertThat(number(cells, 8)).isBetween(-1.1, -0.9);
    }

    @Test
    void theCeilingHoldsASongBelowTheTarget() throws IOException {
        float[] wave = new float[10 * Recordings.RATE];
        for (int i = 0; i < wave.length; i++) {
            // A beat of two seconds, loud for a tenth of it.
            boolean isLoud = i % (2 * Recordings.RATE) < Recordings.RATE / 5;
            wave[i] = (float) ((isLoud ? 0.9 : 0.05) * Math.sin(2 * Math.PI * 997 * i / Recordings.RATE));
        }
        String peaky = Recordings.write(folder.resolve("peaky.wav"), wave, wave).toString();
        CliRun run = CliRun.of("setlist", peaky, "--target", "-4");
        assertThat(run.exit()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .containsPattern(
                        "peaky\\.wav stays \\d\\.\\d LU below -4\\.0 LUFS, or its true peak would be above -1\\.0 dBTP");
        List<String> cells = cells(CliRun.of("setlist", peaky, "--target", "-4", "--csv"), 1);
        assertThat(number(cells, 4) + number(cells, 7)).isBetween(-1.01, -0.99);
    }

    @Test
    void aJoinCountsTenSecondsOnEachSide() throws IOException {
        double[] rising = levels(25, -30);
        Arrays.fill(rising, 15, 25, -15);
        double[] falling = levels(25, -40);
        Arrays.fill(falling, 0, 10, -25);
        List<String> cells = cells(CliRun.of("setlist", tone("a.wav", rising), tone("b.wav", falling), "--csv"), 2);
        assertThat(number(cells, 5)).isBetween(-25.1, -24.9);
        assertThat(number(cells, 9)).isBetween(-10.1, -9.9);
        assertThat(number(cells(CliRun.of("setlist", folder.resolve("a.wav").toString(), "--csv"), 1), 6))
                .isBetween(-15.1, -14.9);
    }

    @Test
    void silenceHasNoTrim() throws IOException {
        String silent = tone("silent.wav", levels(2, Double.NEGATIVE_INFINITY));
        CliRun run = CliRun.of("setlist", silent);
        assertThat(run.exit()).isZero();
        assertThat(run.lines().get(1)).matches("silent\\.wav +2\\.000 s( +—){7}");
        assertThat(run.out()).contains("Nothing sounds.");
    }

    @Test
    void songsAndRecordingsStandSideBySide() throws IOException {
        Path song = Files.writeString(folder.resolve("song.yaml"), """
                instruments: {tone: {modules: {sine: {frequency_hz: 997, amplitude: 0.1}}}}
                patterns: {drone: {length: 16, tracks: [tone], rows: '---'}}
                order: [{section: All, patterns: drone}]
                """);
        CliRun run = CliRun.of("setlist", song.toString(), tone("a.wav", levels(3, -20)), "--json");
        assertThat(run.exit()).isZero();
        assertThat(CliRun.jsonKeys(run.out())).containsExactly("ceilingDbtp", "targetLufs", "songs");
        assertThat(run.out())
                .contains("\"song\":\"song.yaml\"", "\"song\":\"a.wav\"", "\"joinDb\":null", "\"trimmedJoinDb\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.wav", "nowhere.yaml", "--target=5", "--ceiling=1", "--target=loud"})
    void wrongInputIsOneLineAndStatus2(String argument) throws IOException {
        CliRun run = CliRun.of("setlist", tone("a.wav", levels(1, -20)), argument);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: ");
    }

    private String tone(String name, double... levels) throws IOException {
        return Recordings.tone(folder.resolve(name), levels).toString();
    }

    private static double[] levels(int seconds, double dbfs) {
        double[] levels = new double[seconds];
        Arrays.fill(levels, dbfs);
        return levels;
    }

    private static List<String> cells(CliRun run, int record) {
        assertThat(run.exit()).isZero();
        return List.of(run.lines().get(record).split(",", -1));
    }

    private static double number(List<String> cells, int column) {
        return Double.parseDouble(cells.get(column));
    }
}
