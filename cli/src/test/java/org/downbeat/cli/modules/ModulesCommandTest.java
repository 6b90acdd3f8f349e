package org.downbeat.cli.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.downbeat.api.ParameterSpec;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.catalog.ModuleCatalog.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesCommandTest {
    private final ModuleCatalog catalog = ModuleCatalog.builtIn();

    @Test
    void everyModuleIsListedUnderWhatItIsFor() {
        CliRun run = CliRun.of("modules");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        for (Entry entry : catalog.entries()) {
            assertThat(run.out()).contains("  " + entry.description().id() + " ");
            assertThat(run.lines()).contains(entry.description().purpose().label());
        }
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
    }

    @Test
    void everyCardHasEveryControlWithRangeStartContextAndSentence() {
        assertThat(catalog.entries()).isNotEmpty();
        for (Entry entry : catalog.entries()) {
            CliRun run = CliRun.of("modules", entry.description().id());
            assertThat(run.exit()).isZero();
            assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
            String text = run.out().replaceAll("\\s+", " ");
            assertThat(text).contains(entry.description().about());
            for (ParameterSpec parameter : entry.description().parameters()) {
                assertThat(text)
                        .contains(parameter.id() + ": " + parameter.displayName())
                        .contains(parameter.contexts().get(0).label())
                        .contains(parameter.about());
                if (!parameter.isMomentary()) {
                    assertThat(text)
                            .contains(parameter.accepted() + "; at first " + parameter.format(parameter.initial()));
                }
            }
        }
    }

    @Test
    void anAliasShowsTheSameCard() {
        assertThat(CliRun.of("modules", "sampler")).isEqualTo(CliRun.of("modules", "clip_sampler"));
    }

    @Test
    void anUnknownModuleIsToldWhatIsThere() {
        CliRun run = CliRun.of("modules", "lowpas");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("downbeat: There is no module 'lowpas'; did you mean 'lowpass'? There are: ");
    }

    @Test
    void aPluginThatCannotBeUsedHasOneLineAndTheListGoesOn(@TempDir Path folder) throws IOException {
        Path jar = Files.writeString(folder.resolve("song.jar"), "no jar");
        CliRun run = CliRun.of("modules", "--plugins", folder.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(CliRun.of("modules").out());
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: " + jar + ": song.jar is not a jar");
    }

    @Test
    void aFolderOfPluginsThatIsNotThereIsWrongInput(@TempDir Path folder) {
        CliRun run = CliRun.of("modules", "--plugins", folder.resolve("nowhere").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: --plugins: there is no ");
    }

    @Test
    void aTerminalWithoutUnicodeGetsPlainLetters() {
        CliRun run = CliRun.of(StandardCharsets.US_ASCII, "modules", "clip_sampler");
        assertThat(run.out()).doesNotContain("?").contains("x");
        assertThat(run.out().chars()).allMatch(c -> c < 128);
    }
}
