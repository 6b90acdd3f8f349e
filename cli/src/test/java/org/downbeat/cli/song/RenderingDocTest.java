package org.downbeat.cli.song;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.downbeat.cli.CliRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of docs/rendering.md print what stands below them. */
class RenderingDocTest {
    private static final Path GUIDE = Path.of("..", "docs", "rendering.md");

    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n(.*?)```\\n\\n```text\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    static Stream<Arguments> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> Arguments.of(found.group(1), found.group(2)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatTheGuideShows(String commands, String output) {
        String printed = "";
        for (String command : commands.lines().toList()) {
            CliRun run = CliRun.of(words(command));
            assertThat(run.err()).as(command).isEmpty();
            printed = run.out();
        }
        String shown = printed.replace("../songs/", "songs/").replace(folder + "/", "");
        assertThat(shown).isEqualTo(output);
    }

    private String[] words(String command) {
        Matcher file = Pattern.compile(" (tide\\.json|late-train\\.wav)").matcher(command);
        String here = file.replaceAll(found -> Matcher.quoteReplacement(" " + folder.resolve(found.group(1))));
        String[] words = here.replace(" songs/", " ../songs/").split(" ", -1);
        return Arrays.copyOfRange(words, 1, words.length);
    }
}
