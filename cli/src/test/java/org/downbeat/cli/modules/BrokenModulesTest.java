package org.downbeat.cli.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.downbeat.cli.CliRun;
import org.downbeat.testing.BrokenModules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is dropped in, the song goes on. */
class BrokenModulesTest {
    private static final String SONG = """
            title: Guests
            tempo: 240
            instruments:
              first: {modules: {oscillator: {}, through: {module: good}}}
              second: {modules: {oscillator: {}, through: {module: %s}}}
            patterns:
              bar:
                rows_per_beat: 1
                length: 4
                tracks: [first, second]
                rows: |
                  C-4 | E-4
                  --- | ---
                  --- | ---
                  --- | ---
            order:
              - {section: All, patterns: bar, repeat: 18}
            """;

    @TempDir
    Path folder;

    private CliRun render(String second) throws IOException {
        Path song = Files.writeString(folder.resolve(second + ".yaml"), SONG.formatted(second));
        return CliRun.of(
                "render",
                song.toString(),
                "--plugins",
                folder.resolve("plugins").toString(),
                "--stems",
                folder.resolve(second).toString());
    }

    private byte[] stem(String song, String part) throws IOException {
        return Files.readAllBytes(folder.resolve(song).resolve(part + ".wav"));
    }

    private Path dropIn(List<String> sources) throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        for (String source : sources) {
            BrokenModules.write(source, plugins);
        }
        return plugins;
    }

    @Test
    void eachBrokenJarHasOneLineAndTheSongIsRenderedWithTheGoodOne() throws IOException {
        Path plugins = dropIn(BrokenModules.UNLOADABLE);
        BrokenModules.write("Good", plugins);
        CliRun run = render("good");
        assertThat(run.exit()).isZero();
        List<String> lines = run.err().lines().toList();
        assertThat(lines).hasSameSizeAs(BrokenModules.UNLOADABLE);
        for (String source : BrokenModules.UNLOADABLE) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("downbeat: " + plugins.resolve(source + ".jar") + ": "))
                    .as(source)
                    .hasSize(1);
        }
        assertThat(run.out()).contains("first", "second", "18");
    }

    @Test
    void aModuleThatThrowsAtBar17MutesItselfAloneAndTheReportSaysSo() throws IOException {
        dropIn(List.of("Good", "ThrowsAtBar17"));
        assertThat(render("good").err()).isEmpty();
        CliRun run = render("throws_at_bar_17");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "downbeat: 'second.through' (throws_at_bar_17) failed (IllegalStateException: out of strings)"
                                + " at 17:1; it is muted from there on\n");
        assertThat(stem("throws_at_bar_17", "first")).isEqualTo(stem("good", "first"));
        byte[] healthy = stem("good", "second");
        byte[] muted = stem("throws_at_bar_17", "second");
        int same = 0;
        while (healthy[same] == muted[same]) {
            same++;
        }
        // 16 of 18 bars, and what follows from the file's head and from the song's tail
        assertThat((double) same / healthy.length).isBetween(16 / 19.0, 16 / 18.0);
        assertThat(muted[muted.length - muted.length / 18]).isZero();
    }
}
