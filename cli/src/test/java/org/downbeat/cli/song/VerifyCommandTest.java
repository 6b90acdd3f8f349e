package org.downbeat.cli.song;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.downbeat.cli.CliRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {
    private static final String CLIP = """
            instruments: {blip: {modules: {sine: {amplitude: 0.5}, envelope: {attack_ms: 1, release_ms: 20}}}}
            patterns: {hit: {tracks: [blip], length: 1, rows: "A-4 100 length=0.1"}}
            order: [{section: Hit, patterns: hit}]
            """;

    @TempDir
    Path folder;

    private Path song;
    private Path passport;

    @BeforeEach
    void render() throws IOException {
        song = folder.resolve("duo.yaml");
        passport = folder.resolve("duo.passport.json");
        Files.writeString(folder.resolve("blip.yaml"), CLIP);
        Files.writeString(
                song,
                SmallSongs.DUO
                        .replace("instruments:", "samples: {blip: blip.yaml}\ninstruments:")
                        .replace("sine: {amplitude: 0.4}", "clip_sampler: {sample: blip}"));
        CliRun run = CliRun.of("render", song.toString(), "--passport", passport.toString(), "--sample-rate", "16000");
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void aPassportNamesEverythingTheSoundIsMadeOf() throws IOException {
        assertThat(Files.readString(passport))
                .containsPattern("\"song\" : \"duo.yaml\"")
                .containsPattern("\"duo.yaml\" : \"[0-9a-f]{64}\"")
                .containsPattern("\"blip.yaml\" : \"[0-9a-f]{64}\"")
                .containsPattern("\"sha256\" : \"[0-9a-f]{64}\"")
                .containsPattern("\"clip_sampler\" : \"[0-9.]+\"")
                .containsPattern("\"sine\" : \"[0-9.]+\"")
                .containsPattern("\"gain\" : \"[0-9.]+\"")
                .contains("\"sampleRate\" : 16000", "\"seed\" : 0", "\"engine\"", "\"java\"")
                .doesNotContain("noise", "fromBar");
    }

    @Test
    void aReportSaysWhatThePassportSays() throws IOException {
        Path page = folder.resolve("duo.html");
        CliRun run = CliRun.of("render", song.toString(), "--report", page.toString(), "--sample-rate", "16000");
        assertThat(run.exit()).as(run.err()).isZero();
        Passport made = PassportFile.read(passport);
        String text = Files.readString(page);
        assertThat(text).contains(made.sha256(), made.java(), "16000 Hz").doesNotContain(folder.toString());
        made.made().files().forEach(file -> assertThat(text).contains("File " + file.name(), file.mark()));
        made.made().modules().forEach(module -> assertThat(text).contains("Module " + module.name()));
    }

    @Test
    void theSameBitsAreStatus0() {
        CliRun run = verify();
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.out()).isEqualTo("The same bits.\n");
    }

    @Test
    void aRemarkInTheSongChangesItButNotItsSound() throws IOException {
        Files.writeString(song, Files.readString(song) + "# la la la\n");
        CliRun run = verify();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("The same bits, though:\n  duo.yaml has changed\n");
    }

    @Test
    void aNoteThatChangedIsStatus1() throws IOException {
        Files.writeString(song, Files.readString(song).replace("A-4 127", "A-4 126"));
        CliRun run = verify();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("The sound differs:\n  duo.yaml has changed\n");
    }

    @Test
    void aClipThatChangedIsNamed() throws IOException {
        Files.writeString(folder.resolve("blip.yaml"), CLIP.replace("A-4", "B-4"));
        CliRun run = verify();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("The sound differs:\n  blip.yaml has changed\n");
    }

    @Test
    void anotherModuleOrEngineIsNamedWithBothVersions() throws IOException {
        edit("\"sine\" : \"[0-9.]+\"", "\"sine\" : \"0.1\"");
        edit("\"engine\" : \"[0-9.]+\"", "\"engine\" : \"0.0.9\"");
        edit("\"sha256\" : \"[0-9a-f]{64}\"", "\"sha256\" : \"" + "0".repeat(64) + "\"");
        CliRun run = verify();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("The sound differs:\n")
                .containsPattern("module sine was 0.1 and is [0-9.]+\n")
                .containsPattern("Downbeat was 0.0.9 and is [0-9.]+\n");
    }

    @Test
    void aSoundThatDiffersForNoReasonIsSaidToDoSo() throws IOException {
        edit("\"sha256\" : \"[0-9a-f]{64}\"", "\"sha256\" : \"" + "0".repeat(64) + "\"");
        CliRun run = verify();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("The sound differs, though it is made of the same");
    }

    @Test
    void barsAreVerifiedAsBars() {
        CliRun bars =
                CliRun.of("render", song.toString(), "--from", "2", "--to", "3", "--passport", passport.toString());
        assertThat(bars.exit()).isZero();
        assertThat(passport).content().contains("\"fromBar\" : 2", "\"toBar\" : 3");
        assertThat(verify().out()).isEqualTo("The same bits.\n");
    }

    @Test
    void aSongThatMovedIsFoundWhereTheUserSays() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.move(song, other.resolve("duo.yaml"));
        Files.move(folder.resolve("blip.yaml"), other.resolve("blip.yaml"));
        assertThat(verify().exit()).isEqualTo(2);
        CliRun run = CliRun.of(
                "verify", passport.toString(), other.resolve("duo.yaml").toString());
        assertThat(run.out()).isEqualTo("The same bits.\n");
    }

    @Test
    void aPassportNeverOverwritesTheSong() throws IOException {
        String before = Files.readString(song);
        CliRun run = CliRun.of("render", song.toString(), "--passport", song.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(song).hasContent(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello      | is no passport; render --passport makes one",
                "{\"a\": 1} | is no passport that this Downbeat can read",
                "[1, 2]     | is no passport that this Downbeat can read",
                "{\"downbeatPassport\": 1} | it does not say 'song'",
                "{\"downbeatPassport\": 1, | is no passport",
            })
    void whatIsNoPassportIsOneLineAndStatus2(String text, String message) throws IOException {
        Files.writeString(passport, text);
        CliRun run = verify();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"sampleRate, 1, write 8000", "sampleRate, x, is no whole number", "channels, 99, write 1 to 8"})
    void numbersThatCannotBeAreRefused(String field, String value, String message) throws IOException {
        edit("\"" + field + "\" : [0-9]+", "\"" + field + "\" : \"" + value + "\"");
        CliRun run = verify();
        assertThat(run.exit()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains(message);
    }

    @Test
    void aPassportThatIsNotThereIsOneLineAndStatus2() {
        CliRun run = CliRun.of("verify", folder.resolve("no.json").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("There is no passport");
    }

    private void edit(String pattern, String replacement) throws IOException {
        String text = Files.readString(passport);
        String edited = text.replaceFirst(pattern, replacement);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(passport, edited);
    }

    private CliRun verify() {
        return CliRun.of("verify", passport.toString());
    }
}
