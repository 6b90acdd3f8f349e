package org.downbeat.cli.song;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.downbeat.cli.CliRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    @Test
    void aFineSongIsToldInOneSentence() throws IOException {
        Path song = SmallSongs.duo(folder);
        CliRun run = CliRun.of("check", song.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("Duo is fine: 3.000 s, 3 bars, 3 sections (Soft, Loud, Alone), 2 parts (lead, bass).")
                .contains("Next: downbeat render " + song);
    }

    @Test
    void aPartThatIsNotHeardIsSaidToBeSo() throws IOException {
        Path song = folder.resolve("duo.yaml");
        Files.writeString(song, SmallSongs.DUO.replace("bass: {level: -6 dB}", "bass: {mute: true}"));
        assertThat(CliRun.of("check", song.toString()).out().replaceAll("\\s+", " "))
                .contains("2 parts (lead, bass, not heard)");
    }

    @Test
    void allMistakesAreFoundAtOnceAndTheStatusIs2() throws IOException {
        Path song = folder.resolve("duo.yaml");
        Files.writeString(
                song,
                SmallSongs.DUO
                        .replace("tempo: 240", "tempo: fast")
                        .replace("[bass]", "[bas]")
                        .replace("patterns: alone", "patterns: alon"));
        CliRun run = CliRun.of("check", song.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(song + ":2:8: ")
                .contains("'bas'; did you mean 'bass'?")
                .contains("'alon'; did you mean 'alone'?")
                .endsWith("downbeat: 3 mistakes; docs/song-format.md says how songs are written\n");
    }

    @Test
    void aSongInWhichNobodyIsHeardIsAMistake() throws IOException {
        Path song = folder.resolve("duo.yaml");
        Files.writeString(
                song,
                SmallSongs.DUO
                        .replace("lead: {level: -6 dB, pan: 0.2}", "lead: {mute: true}")
                        .replace("bass: {level: -6 dB}", "bass: {mute: true}"));
        CliRun run = CliRun.of("check", song.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("Every part of 'Duo' is muted; let one be heard");
    }
}
