package org.downbeat.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.Recordings;
import org.downbeat.cli.terminal.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {
    private static final String SONG = """
            tempo: 240
            instruments:
              lead:
                modules:
                  sine: {amplitude: 0.5}
                  envelope: {attack_ms: 5, release_ms: 20}
              bass:
                modules:
                  sine: {amplitude: 0.4}
                  envelope: {attack_ms: 5, release_ms: 20}
            patterns:
              bar:
                rows_per_beat: 1
                tracks: [lead, bass]
                rows: |
                  A-4 80 | A-2 80
                  ---    | ---
                  ---    | ---
                  ===    | ===
              other:
                rows_per_beat: 1
                tracks: [lead, bass]
                rows: |
                  A-4 80 | A-2 80
                  ---    | ---
                  ---    | ---
                  ===    | ===
              rest:
                rows_per_beat: 1
                tracks: [lead]
                rows: |
                  ---
                  ---
                  ---
                  ---
            order:
              - {section: One, patterns: [bar, other, bar]}
            """;

    /** A bar of silence. */
    private static final String TAIL = "  - {section: End, patterns: [rest]}\n";

    @TempDir
    Path folder;

    @Test
    void aSongIsTheSameAsItself() throws IOException {
        String song = song("a.yaml", SONG);
        CliRun run = CliRun.of("compare", song, song);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).containsExactly("A and B are the same, bit for bit.");
    }

    @Test
    void theBarAndThePartThatChangedAreNamed() throws IOException {
        CliRun run = CliRun.of("compare", song("a.yaml", SONG), song("b.yaml", louderInTheSecondBar()));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
        // From velocity 80 to 127: 20·log10(127 / 80) = 4.01 dB.
        assertThat(run.lines().get(0)).matches("BAR +A LUFS +B LUFS +CHANGE +PARTS");
        assertThat(run.lines().get(1)).matches("2 +-\\d+\\.\\d +-\\d+\\.\\d +\\+\\d\\.\\d +lead \\+4\\.0");
        assertThat(run.lines().get(2)).isEmpty();
        assertThat(run.lines().get(3))
                .matches("1 of 3 bars differs by more than 0\\.1 dB, most bar 2: .* louder in B\\.");
        assertThat(run.lines().get(4)).matches("lead changed, most at 2:\\d: 4\\.0 dB louder in B\\.");
        assertThat(run.lines()).hasSize(5);
    }

    @Test
    void ofBeatsThatDifferAlikeTheFirstIsNamedAndSilentBarsAreNotCounted() throws IOException {
        String softer = SONG.replace("amplitude: 0.5", "amplitude: 0.25");
        CliRun run = CliRun.of("compare", song("a.yaml", SONG + TAIL), song("b.yaml", softer + TAIL));
        assertThat(run.out()).contains("3 of 3 bars differ by more", "lead changed, most at 1:1: 6.0 dB softer in B.");
    }

    @Test
    void whatIsWithinTheLimitIsAlike() throws IOException {
        CliRun run =
                CliRun.of("compare", song("a.yaml", SONG), song("b.yaml", louderInTheSecondBar()), "--within", "4.5");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualTo("No bar of A and B differs by more than 4.5 dB, though not every sample is the%nsame.%n"
                        .formatted());
    }

    @Test
    void aPartOfOneOnlyIsNamed() throws IOException {
        String alone = SONG.replace("patterns:\n  bar:", "parts:\n  lead:\n  bass: {mute: true}\npatterns:\n  bar:");
        CliRun run = CliRun.of("compare", song("a.yaml", SONG), song("b.yaml", alone));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("bass plays in A only.", "bass gone");
    }

    @Test
    void aSongIsLikeItsOwnMix() throws IOException {
        String song = song("a.yaml", SONG);
        String mix = folder.resolve("mix.wav").toString();
        assertThat(CliRun.of("render", song, "-o", mix).exit()).isZero();
        CliRun run = CliRun.of("compare", song, mix);
        assertThat(run.exit()).isZero();
        assertThat(CliRun.of("compare", mix, song("b.yaml", louderInTheSecondBar()))
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void recordingsAreAlignedByTheTempoGiven() throws IOException {
        String a = Recordings.tone(folder.resolve("a.wav"), -20, -20, -20, -20).toString();
        String b = Recordings.tone(folder.resolve("b.wav"), -20, -20, -14, Double.NEGATIVE_INFINITY)
                .toString();
        // A bar of 2/4 at 120 beats a minute is a second.
        CliRun run = CliRun.of("compare", a, b, "--tempo", "120", "--meter", "2/4", "--csv");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).hasSize(5);
        assertThat(run.lines().get(1)).endsWith(",0.0,");
        assertThat(Double.parseDouble(run.lines().get(3).split(",", -1)[3])).isBetween(5.9, 6.1);
        // The meter's filter rings on by a hair into the silence.
        assertThat(run.lines().get(4)).matches("4,-2\\d\\..*");
    }

    @Test
    void jsonHasBarsAndParts() throws IOException {
        CliRun run = CliRun.of("compare", song("a.yaml", SONG), song("b.yaml", louderInTheSecondBar()), "--json");
        assertThat(CliRun.jsonKeys(run.out())).containsExactly("a", "b", "withinDb", "likeness", "bars", "parts");
        assertThat(run.out())
                .contains("\"likeness\":\"different\"", "{\"part\":\"lead\",\"plays\":\"both\",\"at\":\"2:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.wav", "nowhere.yaml", "--within=-1", "--meter=four", "--meter=4/3", "--tempo=0"})
    void wrongInputIsOneLineAndStatus2(String argument) throws IOException {
        String a = Recordings.tone(folder.resolve("a.wav"), -20).toString();
        CliRun run =
                argument.startsWith("-") ? CliRun.of("compare", a, a, argument) : CliRun.of("compare", a, argument);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: ");
    }

    private static String louderInTheSecondBar() {
        int other = SONG.indexOf("other:");
        return SONG.substring(0, other) + SONG.substring(other).replace("A-4 80 ", "A-4 127");
    }

    private String song(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
