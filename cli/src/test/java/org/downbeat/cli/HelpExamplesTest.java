package org.downbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of commands' helps can be typed as they stand. */
class HelpExamplesTest {
    /** What examples read; the rest they write themselves. */
    private static final List<String> SOUNDS = List.of("take1.wav", "take2.wav", "demo.wav", "snare.wav");

    private static final Pattern FILE = Pattern.compile(".*\\.(wav|json|html|png|csv|yaml)|stems");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "render --help",
                "check --help",
                "explain --help",
                "verify --help",
                "pattern-demo --help",
                "musician-demo --help",
                "analyze --help",
                "modules --help"
            })
    void work(String question) throws IOException {
        for (String sound : SOUNDS) {
            CliRun.of(
                    "musician-demo",
                    "--duration",
                    "1",
                    "--out",
                    folder.resolve(sound).toString());
        }
        List<String> examples = examples(CliRun.of(question.split(" ", -1)));
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            CliRun run = CliRun.of(words(example));
            assertThat(run.exit()).as("%s: %s", example, run.err()).isZero();
        }
    }

    private static List<String> examples(CliRun help) {
        List<String> lines = help.lines();
        return lines.subList(lines.indexOf("Examples:") + 1, lines.size()).stream()
                .filter(line -> line.startsWith("  downbeat "))
                .map(line -> line.trim().split(" {2,}", -1)[0])
                .toList();
    }

    /** Its words, with songs where they are and everything else in a folder of its own. */
    private String[] words(String example) {
        List<String> words = new ArrayList<>();
        String[] typed = example.split(" ", -1);
        for (String word : List.of(typed).subList(1, typed.length)) {
            if (word.startsWith("songs/")) {
                words.add("../" + word);
            } else if (word.equals("*.wav")) {
                words.add(folder.resolve(SOUNDS.get(0)).toString());
            } else if (word.equals(".")) {
                words.add(folder.toString());
            } else {
                words.add(FILE.matcher(word).matches() ? folder.resolve(word).toString() : word);
            }
        }
        return words.toArray(String[]::new);
    }
}
