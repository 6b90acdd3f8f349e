package org.downbeat.cli.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.downbeat.cli.CliRun;
import org.downbeat.core.catalog.ModuleCatalog;
import org.junit.jupiter.api.Test;

/**
 * The reference says what the code says. {@code -Ddocs.refresh=true} writes it anew.
 *
 * <p>The format of songs has a reference that is made elsewhere: {@code docs/song.schema.json}.
 */
class ReferenceTest {
    private static final Path FOLDER = Path.of("..", "docs", "reference");
    private static final Pattern COMMAND = Pattern.compile("^  ([a-z-]+) {2,}\\S", Pattern.MULTILINE);

    @Test
    void commandsAreTheHelpOfEach() throws IOException {
        StringBuilder page = new StringBuilder("# The commands\n\nWhat `./downbeat COMMAND --help` prints.\n");
        chapter(page, "downbeat", help());
        for (String command : commands()) {
            chapter(page, "downbeat " + command, help(command));
        }
        compare("commands.md", page.toString());
    }

    @Test
    void modulesAreTheCardOfEach() throws IOException {
        StringBuilder page = new StringBuilder(
                "# The modules\n\nWhat `./downbeat modules NAME` prints. [How clean they are and what they cost](../modules.md)\n");
        try (ModuleCatalog catalog = ModuleCatalog.builtIn()) {
            for (ModuleCatalog.Entry entry : catalog.entries()) {
                String id = entry.description().id();
                chapter(page, id, CliRun.of("modules", id).out());
            }
        }
        compare("modules.md", page.toString());
    }

    private static String help(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.add("--help");
        return CliRun.of(words.toArray(String[]::new)).out();
    }

    /** Those that the help names, in its order. */
    private static List<String> commands() {
        return COMMAND.matcher(help()).results().map(line -> line.group(1)).toList();
    }

    private static void chapter(StringBuilder page, String name, String text) {
        page.append("\n## ")
                .append(name)
                .append("\n\n```text\n")
                .append(text.strip())
                .append("\n```\n");
    }

    private static void compare(String name, String expected) throws IOException {
        Path page = FOLDER.resolve(name);
        if (Boolean.getBoolean("docs.refresh")) {
            Files.createDirectories(FOLDER);
            Files.writeString(page, expected);
        }
        assertThat(page).as("CONTRIBUTING.md says how to write it anew").hasContent(expected);
    }
}
