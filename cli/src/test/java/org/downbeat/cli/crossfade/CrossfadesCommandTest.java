package org.downbeat.cli.crossfade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.audio.AudioClips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossfadesCommandTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void thePageInTheDocumentsIsWhatTheCommandPrints() throws IOException {
        CliRun run = CliRun.of("crossfades", "--markdown");
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).isEqualTo(Files.readAllLines(PROJECT.resolve("docs/qa/velocity-crossfades.md")));
    }

    @Test
    void aSongsOwnLayersThatJumpAreNamedWithWhatHelps() throws IOException {
        Path song = song("velocity_crossfade_width: 0");
        CliRun run = CliRun.of(
                "crossfades",
                song.toString(),
                "--strict",
                "-o",
                folder.resolve("heard").toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("bell jumps between soft and hard (velocity 80/81): by +6.0 dB")
                .containsPattern("velocity_crossfade_width: \\d+ is smooth")
                .contains("1 of 1 seam has steps above");
        assertThat(AudioClips.read(folder.resolve("heard/bell.wav")).frames()).isEqualTo(2 * 96_000);
    }

    @Test
    void theWidthThatItNamesIsSmooth() throws IOException {
        CliRun jumping =
                CliRun.of("crossfades", song("velocity_crossfade_width: 0").toString(), "--csv");
        List<String> cells = List.of(jumping.lines().get(1).split(",", -1));
        assertThat(cells.get(10)).isEqualTo("jumps");
        int needed = (int) Double.parseDouble(cells.get(11));
        CliRun smooth = CliRun.of(
                "crossfades", song("velocity_crossfade_width: " + needed).toString(), "--strict");
        assertThat(smooth.exit()).isZero();
        assertThat(smooth.out()).contains("No seam jumps");
        CliRun less = CliRun.of(
                "crossfades", song("velocity_crossfade_width: " + (needed - 1)).toString(), "--strict");
        assertThat(less.exit()).isEqualTo(1);
    }

    @Test
    void jsonHasEverySamplerWithItsLayersAndSeams() throws IOException {
        CliRun run = CliRun.of("crossfades", song("velocity_crossfade_width: 4").toString(), "--json");
        assertThat(CliRun.jsonKeys(run.out())).containsExactly("samplers");
        assertThat(run.out()).contains("\"instrument\":\"bell\"", "\"layers\":[{", "\"seams\":[{\"velocity\":80,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--level=0", "--brightness=-1", "--level=loud", "nowhere.yaml", "../songs/tide.yaml"})
    void wrongInputIsOneLineAndStatus2(String argument) {
        CliRun run = CliRun.of("crossfades", argument);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: ");
    }

    /** One tone in two layers, the hard one twice as loud. */
    private Path song(String width) throws IOException {
        Files.writeString(folder.resolve("soft.yaml"), layer(0.2));
        Files.writeString(folder.resolve("hard.yaml"), layer(0.4));
        return Files.writeString(folder.resolve("bell.yaml"), """
                samples: {soft: soft.yaml, hard: hard.yaml}
                instruments:
                  bell:
                    modules:
                      clip_sampler:
                        velocity_amplitude_min: 1
                        %s
                        layers:
                          - {sample: soft, max_velocity: 80}
                          - {sample: hard, min_velocity: 81}
                patterns: {one: {tracks: [bell], rows: C-4}}
                order: [{section: One, patterns: one}]
                """.formatted(width));
    }

    private static String layer(double amplitude) {
        return """
                tempo: 60
                instruments: {tone: {modules: {sine: {amplitude: %s}}}}
                patterns: {note: {length: 4, tracks: [tone], rows: '---'}}
                order: [{section: Note, patterns: note}]
                """.formatted(amplitude);
    }
}
