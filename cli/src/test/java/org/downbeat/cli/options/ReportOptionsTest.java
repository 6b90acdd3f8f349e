package org.downbeat.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.downbeat.cli.CliRun;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportOptionsTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pattern-demo", "musician-demo"})
    void thePageOfADemoSaysWhatItsJsonSays(String demo) throws IOException {
        Path page = folder.resolve("demo.html");
        Path plot = folder.resolve("demo.png");
        CliRun run = CliRun.of(demo, "--json", "--report", page.toString(), "--plot", plot.toString());
        assertThat(run.exit()).isZero();
        for (String[] pair :
                new String[][] {{"rms_left_dbfs", "4"}, {"lufs", "6"}, {"peak_db", "7"}, {"crest_db", "9"}}) {
            assertThat(column(page, Integer.parseInt(pair[1]))).isEqualTo(figures(run.out(), pair[0]));
        }
        assertThat(Files.readAllBytes(plot)).startsWith(PNG);
    }

    @Test
    void thePageOfAFileHasARowASecondUnlessBeatsAreAskedFor() throws IOException {
        String take = write("take 1.wav");
        Path page = folder.resolve("take.html");
        CliRun run = CliRun.of("analyze", take, "--report", page.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .as("what the terminal shows")
                .isEqualTo(CliRun.of("analyze", take).out());
        assertThat(column(page, 1)).containsExactly("0:00", "0:01", "0:02 (0.50 s)");
        assertThat(Files.readString(page)).contains("<h1>take 1.wav</h1>");
        CliRun.of("analyze", take, "--beats", "--tempo", "96", "--report", page.toString());
        assertThat(column(page, 1)).containsExactly("1:1", "1:2", "1:3", "1:4");
    }

    @Test
    void thePageOfASongHasItsSectionsAndTheDigestOfItsAudio() throws IOException {
        Path page = folder.resolve("song.html");
        String song = Path.of("..", "songs", "late-train.yaml").toString();
        CliRun run = CliRun.of(
                "render", song, "--json", "--ceiling", "-3", "--target", "-18±2", "--report", page.toString());
        // The ceiling was missed, and that is told on the page too.
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        String digest = run.out().replaceFirst("(?s).*\"sha256\":\"([0-9a-f]{64})\".*", "$1");
        assertThat(Files.readString(page))
                .contains(">" + digest + "<")
                .contains("over the ceiling of −3.0 dBTP")
                .contains("target band from −20.0 to −16.0")
                .contains("Platform", "Tunnel");
    }

    @Test
    void theYardstickDecidesWhatIsOverTheCeilingAndWhereMarksAreCut() throws IOException {
        Path page = folder.resolve("demo.html");
        CliRun.of("pattern-demo", "--report", page.toString(), "--ceiling", "-5", "--dynamics", "-9,-5,-2,5,6");
        assertThat(Files.readString(page))
                .contains("over the ceiling of −5.0 dBTP")
                .contains("f from 5.0, ff from 6.0");
        assertThat(column(page, 2)).contains("mf").doesNotContain("f", "ff");
    }

    @Test
    void whatCannotBeIsOneLineAndLeavesNothingBehind() throws IOException {
        String page = folder.resolve("page.html").toString();
        String take = write("take.wav");
        Path text = Files.writeString(folder.resolve("text.wav"), "la la la");
        assertWrong("write -60 to 24", "pattern-demo", "--report", page, "--ceiling", "30");
        assertWrong("write -60 to 0", "pattern-demo", "--report", page, "--target", "NaN");
        assertWrong("-9,-5,-2,1,3", "pattern-demo", "--report", page, "--dynamics", "loud");
        assertWrong("name a .png file", "pattern-demo", "--report", page, "--plot", page);
        assertWrong("name a .html file", "analyze", take, "--report", take);
        assertWrong("There is no folder", "pattern-demo", "--report", page, "--plot", page + "/no/such.png");
        Path album = Files.createDirectory(folder.resolve("album.png"));
        assertWrong("is a folder", "analyze", take, "--plot", album.toString());
        assertWrong("name one", "analyze", take, take, "--report", page);
        assertWrong("is not an audio file", "analyze", text.toString(), "--report", page);
        assertWrong("There is no file", "pattern-demo", "--sample", "missing.wav", "--report", page);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(Path.of(take), text, album);
        }
    }

    @Test
    void aPageThatIsThereIsReplacedWhenTheNewOneIsComplete() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "old");
        assertThat(CliRun.of("pattern-demo", "--sample", "missing.wav", "--report", page.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(page).hasContent("old");
        assertThat(CliRun.of("pattern-demo", "--report", page.toString()).exit())
                .isZero();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    private static void assertWrong(String message, String... command) {
        CliRun run = CliRun.of(command);
        assertThat(run.exit()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains(message).doesNotContain("Exception");
    }

    /** A column of the page's table of rows. */
    private static List<String> column(Path page, int column) throws IOException {
        String table = Files.readString(page).replaceFirst("(?s).*<table id=\"all-rows\".*?<tbody>", "");
        List<String> cells = new ArrayList<>();
        for (String row : table.replaceFirst("(?s)</tbody>.*", "").split("</tr>", -1)) {
            String[] texts = row.trim().split("<[^>]*>+", -1);
            if (texts.length > 1) {
                List<String> filled =
                        Stream.of(texts).filter(text -> !text.isBlank()).toList();
                cells.add(filled.get(column - 1));
            }
        }
        return cells;
    }

    /** The figures of a key in JSON, as the page writes them. */
    private static List<String> figures(String json, String key) {
        return Pattern.compile("\"" + key + "\":(null|[-\\d.Ee]+)")
                .matcher(json)
                .results()
                .map(ReportOptionsTest::figure)
                .toList();
    }

    private static String figure(MatchResult found) {
        String number = found.group(1);
        return number.equals("null")
                ? "—"
                : String.format(Locale.ROOT, "%.1f", Double.parseDouble(number)).replace('-', '−');
    }

    /** Two and a half seconds of a tone. */
    private String write(String name) throws IOException {
        Path path = folder.resolve(name);
        float[] tone = Signals.sine(440, 0.5, 48_000, 120_000);
        try (WavWriter wav = WavWriter.create(path, WavFormat.PCM_24, 48_000, 2)) {
            wav.write(new float[][] {tone, tone}, 0, tone.length);
            wav.complete();
        }
        return path.toString();
    }
}
