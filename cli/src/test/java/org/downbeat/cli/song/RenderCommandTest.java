package org.downbeat.cli.song;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.downbeat.api.Sample;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Ink;
import org.downbeat.core.audio.AudioClips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderCommandTest {
    @TempDir
    Path folder;

    private Path song;

    @BeforeEach
    void writeSong() throws IOException {
        song = SmallSongs.duo(folder);
    }

    @Test
    void itsTablesAreInMusicalTimeAndWithinTheTerminal() {
        CliRun run = render();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
        assertThat(firstWords(run))
                .containsSubsequence(
                        "SECTION", "Soft", "Loud", "Alone", "Tail", "PART", "lead", "bass", "BAR", "1", "2", "3",
                        "Tail", "'Loud'");
        assertThat(run.out()).startsWith("Duo, 3.").doesNotContain("\u001b").doesNotContain("█");
    }

    @Test
    void beatsHaveARowEachWhenTheyAreAskedFor() {
        assertThat(firstWords(render("--beats")))
                .containsSubsequence("BEAT", "1:1", "1:2", "3:4")
                .doesNotContain("BAR");
    }

    @Test
    void aTerminalShowsColoursAndBars() {
        CliRun run = CliRun.of(StandardCharsets.UTF_8, Ink.RICH, "render", song.toString());
        assertThat(run.out()).contains("\u001b[32m", "█");
        assertThat(run.out().replaceAll("\u001b\\[\\d+m", "").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
    }

    @Test
    void everyBeatAboveTheCeilingIsNamedWithThePartsThatMadeIt() {
        CliRun run = render("--ceiling", "-6");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines())
                .anySatisfy(line -> assertThat(line).matches("2:1 is .* dB over -6.0 dBTP: lead \\d+ %.*"));
        assertThat(run.out()).doesNotContain("1:1 is ").doesNotContain("3:1 is ");
        assertThat(run.out()).contains("Why: downbeat explain " + song + " 2:");
        assertThat(render("--ceiling", "0").exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "-60±1, 1, lower the level of every part by",
        "-13+-9, 0, is met",
        "-1:0.5, 1, raise the level",
        "-60, 1, lower"
    })
    void aTargetThatIsMissedIsStatus1(String target, int exit, String message) {
        CliRun run = render("--target", target);
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out().replaceAll("\\s+", " ")).contains(message);
    }

    @Test
    void stemsSumToTheMixBitForBit() throws IOException {
        Path mix = folder.resolve("mix.wav");
        Path stems = folder.resolve("stems");
        assertThat(render("-o", mix.toString(), "--stems", stems.toString(), "--format", "float")
                        .exit())
                .isZero();
        Sample whole = AudioClips.read(mix);
        Sample lead = AudioClips.read(stems.resolve("lead.wav"));
        Sample bass = AudioClips.read(stems.resolve("bass.wav"));
        for (int c = 0; c < 2; c++) {
            float[] sum = new float[whole.frames()];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = lead.channel(c)[i] + bass.channel(c)[i];
            }
            assertThat(sum).isEqualTo(whole.channel(c));
        }
    }

    @Test
    void aRangeOfBarsIsTheCutOfTheWholeBitForBit() throws IOException {
        Path all = folder.resolve("all.wav");
        Path cut = folder.resolve("cut.wav");
        render("-o", all.toString(), "--format", "float");
        CliRun run = render("-o", cut.toString(), "--format", "float", "--from", "2", "--to", "2");
        assertThat(firstWords(run)).contains("Loud", "2").doesNotContain("Soft", "Alone", "1", "3", "Tail");
        // A bar of four beats at 240 bpm is a second.
        float[] second = Arrays.copyOfRange(AudioClips.read(all).channel(0), 48_000, 96_000);
        assertThat(AudioClips.read(cut).channel(0)).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--block-size 16", "--block-size 4096", "--threads 1", "--threads 3"})
    void neitherBlocksNorThreadsChangeABit(String option) {
        CliRun usual = render("--json");
        String[] words = option.split(" ", -1);
        assertThat(render("--json", words[0], words[1]).out()).isEqualTo(usual.out());
    }

    @Test
    void programsGetEverythingAsJson() throws IOException {
        CliRun run = render("--json");
        assertThat(run.lines()).hasSize(1);
        assertThat(CliRun.jsonKeys(run.out()))
                .contains("sha256", "integratedLufs", "summary", "over", "parts", "sections", "bars", "beats");
        assertThat(run.out()).containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
    }

    @Test
    void spreadsheetsGetAllRowsUnderOneLineOfNames() {
        List<String> lines = render("--csv").lines();
        int fields = lines.get(0).split(",", -1).length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(fields));
        assertThat(lines).filteredOn(line -> line.startsWith("beat,,")).hasSize(13);
        assertThat(lines).filteredOn(line -> line.startsWith("beat,bass,")).hasSize(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from 2 --to 9 | Bars 2 to 9 are not in 'Duo'; write bars from 1 to 3",
                "--from 3 --to 2 | the first one first",
                "--from two | 'two' is no whole number",
                "--target loud | such as -16±1 or -16:1",
                "--target 16 | is no loudness",
                "--ceiling high | 'high' is no number",
                "--format 20 | write 16, 24 or float",
                "--block-size 100 | --block-size: A block size of 100 cannot be; write a multiple of 16",
                "--threads 0 | --threads: A thread count of 0 cannot be; write 1 to 64",
                "--sample-rate 10 | --sample-rate: A sample rate of 10 cannot be",
                "--json --csv | mutually exclusive",
                "--stem x | did you mean '--stems'?",
                "-o FOLDER/no/x.wav | There is no folder",
                "-o FOLDER/x.mp3 | name a .wav file",
                "-o FOLDER | name a .wav file",
                "--passport FOLDER/duo.txt | name a .json file",
                "--stems FOLDER/no/stems | there is no folder",
                "--stems FOLDER/duo.yaml | is a file; name a folder",
            })
    void wrongOptionsAreOneLineAndStatus2AndLeaveNothing(String options, String message) throws IOException {
        CliRun run = render(options.replace("FOLDER", folder.toString()).split(" ", -1));
        assertThat(run.exit()).as(run.toString()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: ").contains(message);
        assertThat(files()).containsExactly(song);
    }

    @Test
    void aSongThatIsNotThereIsNamedWithTheNearestOne() {
        CliRun run = CliRun.of("render", folder.resolve("due.yaml").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("There is no song").endsWith("did you mean 'duo.yaml'?\n");
    }

    @Test
    void everyMistakeOfASongIsALineWithItsPlace() throws IOException {
        Files.writeString(song, SmallSongs.DUO.replace("A-4 40", "H-4 40").replace("attack_ms", "atack_ms"));
        CliRun run = render("-o", folder.resolve("x.wav").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).startsWith(song + ":7:").contains("atack_ms"))
                .anySatisfy(line -> assertThat(line).startsWith(song + ":20:").contains("H-4"))
                .last()
                .asString()
                .startsWith("downbeat: 3 mistakes;");
        assertThat(files()).containsExactly(song);
    }

    @Test
    void neitherTheSongNorItsClipsAreOverwritten() throws IOException {
        Path clip = folder.resolve("tone.wav");
        render("-o", clip.toString());
        byte[] before = Files.readAllBytes(clip);
        Files.writeString(
                song,
                SmallSongs.DUO
                        .replace("instruments:", "samples: {tone: tone.wav}\ninstruments:")
                        .replace("sine: {amplitude: 0.4}", "clip_sampler: {sample: tone}"));
        CliRun run = render("-o", clip.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is what the song is made of");
        assertThat(clip).hasBinaryContent(before);
    }

    @Test
    void samplesAboveFullScaleAreAFailureOnlyWhenItIsStrict() throws IOException {
        Files.writeString(song, SmallSongs.DUO.replace("level: -6 dB", "level: 6 dB"));
        String out = folder.resolve("x.wav").toString();
        CliRun usual = render("-o", out);
        assertThat(usual.exit()).isZero();
        assertThat(usual.err()).contains("samples lay above full scale and were cut; --format float keeps them");
        assertThat(render("-o", out, "--strict").exit()).isEqualTo(1);
        assertThat(render("--strict").exit()).as("for the beats above -1 dBTP").isEqualTo(1);
        assertThat(render("-o", out, "--format", "float").err()).isEmpty();
    }

    @Test
    void aStemNeverHasTheNameOfTheMix() throws IOException {
        CliRun run = render("-o", folder.resolve("lead.wav").toString(), "--stems", folder.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("would be written twice");
        assertThat(files()).containsExactly(song);
    }

    private CliRun render(String... options) {
        return CliRun.of(Stream.concat(Stream.of("render", song.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private static List<String> firstWords(CliRun run) {
        return run.lines().stream().map(line -> line.split(" ", 2)[0]).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
