package org.downbeat.cli.song;

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

class ExplainCommandTest {
    private static final Path SONGS = Path.of("..", "songs");

    @TempDir
    Path folder;

    @Test
    void aPlaceIsToldWithItsNotesAndEveryControl() throws IOException {
        CliRun run = CliRun.of("explain", SmallSongs.duo(folder).toString(), "2:1");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Duo at 2:1: section 'Loud', 1.000 s from the beginning, 240.0 bpm.")
                .contains("lead plays A-4 127 since 2:1 (loud, row 0)")
                .contains("bass plays A-2 80 since 2:1 (loud, row 0)")
                .contains("  envelope.attack_ms  ")
                .contains("  mixer.pan ");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3:2 | bass.mixer.level_db | -9 dB: 50 % of the linear fade from -6 dB",
                "3:4 | bass.mixer.level_db | -12 dB: reached at 3:3",
                "1:1 | bass.mixer.level_db | -6 dB: set at 1:1 (setting)",
                "3   | lead                | lead plays nothing",
                "3:2 | lead.envelope       | envelope.release_ms 50 ms: set at 1:1 (setting)",
                "3:2 | lead.sine           | initial value",
            })
    void oneControlOrModuleOrPartCanBeChosen(String place, String control, String text) throws IOException {
        CliRun run = CliRun.of("explain", SmallSongs.duo(folder).toString(), place, control);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains(text);
    }

    @Test
    void modulesThatMoveAControlAreNamedWithHowFar() {
        CliRun run = CliRun.of("explain", SONGS.resolve("tide.yaml").toString(), "5:1", "pad.filter.cutoff_hz");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("fade from 400 Hz")
                .containsPattern("swell moves it by up to 12 % of its travel, from [0-9.]+ Hz to [0-9.]+ kHz");
    }

    @Test
    void aPickupIsBarNought() {
        CliRun run = CliRun.of("explain", SONGS.resolve("seven-steps.yaml").toString(), "0", "fiddle");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("section 'Pickup'").contains("fiddle plays E-4 64");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3:9  | | bar 3 is in 4/4 and has beats 1 to 4",
                "9:1  | | 9:1 is behind the end of 'Duo'; write bars from 1 to 3",
                "0    | | it has no pickup",
                "x:y  | | write bar:beat",
                "last | | 'last' is no place in a song",
                "1:0  | | write bar:beat, both counted from 1",
                "2:1  | laed | There is no part 'laed'; did you mean 'lead'?",
                "2:1  | laed.sine.amplitude | did you mean 'lead'?",
                "2:1  | lead.sin.amplitude  | did you mean 'sine'?",
                "2:1  | lead.sine.amplitud  | did you mean 'amplitude'?",
                "2:1  | lead.               | part.module.parameter",
            })
    void whatIsNotThereIsOneLineAndStatus2(String place, String control, String message) throws IOException {
        String song = SmallSongs.duo(folder).toString();
        CliRun run = control == null ? CliRun.of("explain", song, place) : CliRun.of("explain", song, place, control);
        assertThat(run.exit()).as(run.toString()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains(message);
    }

    @Test
    void aMutedPartIsSaidToBeSo() throws IOException {
        Path song = folder.resolve("duo.yaml");
        Files.writeString(song, SmallSongs.DUO.replace("bass: {level: -6 dB}", "bass: {mute: true}"));
        CliRun run = CliRun.of("explain", song.toString(), "1:1", "bass.sine");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Part 'bass' is not heard");
    }
}
