package org.downbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.downbeat.cli.terminal.Console;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code --help} says is so: each command explains itself, and each of its examples runs. */
class HelpTest {
    /** Examples that are not run, by how they begin, and why. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "downbeat play", "needs a sound device",
            "downbeat bench", "measures the machine for many seconds",
            "downbeat new-module", "needs the distribution; NewModuleCommandTest runs it",
            "downbeat validate", "needs a jar of modules; ValidateCommandTest makes some",
            "downbeat travel my-wah", "needs a jar of modules",
            "source", "belongs to the shell");

    private static final Path SONGS = Path.of("../songs").toAbsolutePath().normalize();

    private static final String SONG = """
            tempo: 240
            instruments: {tone: {modules: {sine: {frequency_hz: 440, amplitude: %s}}}}
            patterns: {drone: {length: 16, tracks: [tone], rows: '---'}}
            order: [{section: All, patterns: drone}]
            """;

    /** A file in the user's folder: not one of the project's songs. */
    private static final Pattern FILE = Pattern.compile("(?<![\\w/.-])([\\w-]+\\.(?:wav|yaml|json|html|png|jar|1))\\b");

    /** Folders in examples. */
    private static final List<String> FOLDERS = List.of("stems", "phrases", "man1");

    @TempDir
    static Path folder;

    @BeforeAll
    static void prepareTheFilesThatExamplesRead() throws IOException {
        for (String name : List.of("take1", "take2", "demo", "opener", "ballad", "mix", "groove")) {
            Recordings.tone(folder.resolve(name + ".wav"), -20, -23);
        }
        float[] hit = Signals.sine(180, 0.5, Recordings.RATE, Recordings.RATE / 4);
        Recordings.write(folder.resolve("snare.wav"), hit);
        for (String name : List.of("before", "song")) {
            Files.writeString(folder.resolve(name + ".yaml"), SONG.formatted("0.5"));
        }
        Files.writeString(folder.resolve("after.yaml"), SONG.formatted("0.4"));
        copySongs();
        String drums = Files.readString(SONGS.resolve("late-train.yaml"));
        Files.writeString(folder.resolve("drums.yaml"), drums.replace("recipes/", "songs/recipes/"));
    }

    /** The project's songs, but fast, so that nobody waits for them. */
    private static void copySongs() throws IOException {
        try (Stream<Path> all = Files.walk(SONGS)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("songs").resolve(SONGS.relativize(file));
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file);
                boolean isClip = file.toString().contains("recipes");
                Files.writeString(copy, isClip ? text : text.replaceFirst("(?m)^tempo: \\d+$", "tempo: 480"));
            }
        }
    }

    static Stream<String> commands() {
        Matcher listed = Pattern.compile("(?m)^  ([a-z][a-z-]*)(?:, [a-z-]+)?  +\\S")
                .matcher(CliRun.of("--help").out().replaceAll("(?s).*Commands:|Examples:.*", ""));
        return listed.results().map(found -> found.group(1));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandSaysWhatItDoesAndShowsIt(String command) {
        CliRun run = CliRun.of(command, "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
        int usage = run.out().indexOf("Usage: downbeat " + command);
        int options = run.out().indexOf("Options:");
        assertThat(run.out().substring(0, usage).strip()).as("a header").isNotEmpty();
        assertThat(run.out().substring(usage, options).lines().filter(line -> !line.isBlank()))
                .as("a description below the usage")
                .hasSizeGreaterThan(1);
        assertThat(examples(command)).as("an example").isNotEmpty();
    }

    static Stream<String> examples() {
        return Stream.concat(Stream.of(""), commands()).flatMap(command -> examples(command).stream());
    }

    static Stream<String> examplesToRun() {
        return examples().filter(example -> NOT_RUN.keySet().stream().noneMatch(example::startsWith));
    }

    @Test
    void whatIsNotRunIsThere() {
        assertThat(NOT_RUN.keySet()).allSatisfy(start -> assertThat(examples()).anyMatch(one -> one.startsWith(start)));
    }

    /** The examples of a command, each on one line and without its remark. */
    private static List<String> examples(String command) {
        CliRun help = command.isEmpty() ? CliRun.of("--help") : CliRun.of(command, "--help");
        String footer = help.out().substring(help.out().indexOf("Examples:"));
        List<String> examples = new ArrayList<>();
        for (String line : footer.replaceAll("\\\\\\R\\s+", "").lines().skip(1).toList()) {
            String example = line.strip().split(" {2,}", 2)[0];
            if (!example.isEmpty()) {
                examples.add(example);
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examplesToRun")
    void everyExampleRuns(String example) throws IOException {
        assertThat(example).startsWith("downbeat ");
        List<String> words = words(example.replaceFirst(" >+ .*", ""));
        CliRun run = CliRun.of(words.subList(1, words.size()).toArray(String[]::new));
        // 1 says that songs differ, or that a limit was missed: an answer all the same.
        assertThat(run.exit()).as(run.err()).isIn(0, 1);
        assertThat(run.err()).doesNotContain("Something went wrong");
        assertThat(run.out()).isNotEmpty();
    }

    /** The words as a shell would see them, with files in this test's folder. */
    private static List<String> words(String example) throws IOException {
        Matcher word = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)").matcher(example);
        List<String> words = new ArrayList<>();
        while (word.find()) {
            String text = word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3);
            if (text.equals("*.wav")) {
                words.add(folder.resolve("take1.wav").toString());
                words.add(folder.resolve("take2.wav").toString());
            } else if (FOLDERS.contains(text) || text.startsWith("songs/")) {
                words.add(folder.resolve(text).toString());
            } else {
                words.add(FILE.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                folder.resolve(found.group(1)).toString())));
            }
        }
        return words;
    }
}
