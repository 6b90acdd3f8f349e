package org.downbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.catalog.ModuleCatalog.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesCommandTest {
    private final ModuleCatalog catalog = ModuleCatalog.builtIn();

    @Test
    void every_module_is_listed_under_what_it_is_for() {
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
    void every_card_has_every_control_with_range_start_context_and_sentence() {
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
    void an_alias_shows_the_same_card() {
        assertThat(CliRun.of("modules", "sampler")).isEqualTo(CliRun.of("modules", "clip_sampler"));
    }

    @Test
    void an_unknown_module_is_told_what_is_there() {
        CliRun run = CliRun.of("modules", "lowpas");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("downbeat: There is no module 'lowpas'; did you mean 'lowpass'? There are: ");
    }

    @Test
    void a_plugin_that_cannot_be_used_has_one_line_and_the_list_goes_on(@TempDir Path folder) throws IOException {
        Path jar = Files.writeString(folder.resolve("song.jar"), "no jar");
        CliRun run = CliRun.of("modules", "--plugins", folder.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(CliRun.of("modules").out());
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: " + jar + ": song.jar is not a jar");
    }

    @Test
    void a_folder_of_plugins_that_is_not_there_is_wrong_input(@TempDir Path folder) {
        CliRun run = CliRun.of("modules", "--plugins", folder.resolve("nowhere").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: --plugins: there is no ");
    }

    @Test
    void a_terminal_without_unicode_gets_plain_letters() {
        CliRun run = CliRun.of(StandardCharsets.US_ASCII, "modules", "clip_sampler");
        assertThat(run.out()).doesNotContain("?").contains("x");
        assertThat(run.out().chars()).allMatch(c -> c < 128);
    }
}
