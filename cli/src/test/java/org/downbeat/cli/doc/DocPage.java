package org.downbeat.cli.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downbeat.cli.CliRun;

/**
 * A page of the documentation, followed word for word in an empty folder: files are written and edited, commands run, and
 * what they print is compared with what the page shows.
 *
 * <ul>
 *   <li>{@code yaml} that begins with {@code # name.yaml} is saved under that name.
 *   <li>{@code diff} replaces a line in the file that was saved last.
 *   <li>{@code sh} runs; a {@code text} right behind it is what the last of its commands prints, or only the end of that
 *       where it begins with a line of {@code …}.
 * </ul>
 *
 * <p>{@code -Ddocs.refresh=true} writes what is printed into the page instead.
 */
final class DocPage {
    private static final Path PROJECT = Path.of("..");
    private static final String ONLY_THE_END = "…\n";

    private static final Pattern BLOCK =
            Pattern.compile("```(yaml|diff|sh)\\n(.*?)```(?:\\n\\n```text\\n(.*?)```)?", Pattern.DOTALL);

    private static final Pattern SAVED = Pattern.compile("# (\\S+\\.yaml)\\n.*", Pattern.DOTALL);
    private static final Pattern EDIT = Pattern.compile("-([^\\n]*)\\n\\+([^\\n]*)\\n");
    private static final Pattern FILE = Pattern.compile(" (\\S+\\.(?:yaml|wav|json|html|png))(?= |$)");

    private final Path page;
    private final Path folder;
    private Path saved = Path.of("");

    private DocPage(Path page, Path folder) {
        this.page = page;
        this.folder = folder;
    }

    /** Follows a page in an empty folder, which gets the bundled songs. */
    static void follow(String page, Path folder) throws IOException {
        copy(PROJECT.resolve("songs"), folder.resolve("songs"));
        new DocPage(PROJECT.resolve(page), folder).follow(0, Integer.MAX_VALUE);
    }

    /** Follows one chapter of a page. */
    static void follow(String page, String chapter, Path folder) throws IOException {
        Path path = PROJECT.resolve(page);
        String text = Files.readString(path);
        int from = text.indexOf("\n## " + chapter + "\n");
        assertThat(from).as("'%s' in %s", chapter, page).isNotNegative();
        new DocPage(path, folder).follow(from, text.indexOf("\n## ", from + 1));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) { // a folder comes before what is in it
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private void follow(int from, int to) throws IOException {
        String text = Files.readString(page);
        StringBuilder refreshed = new StringBuilder();
        int copied = 0;
        int compared = 0;
        Matcher blocks = BLOCK.matcher(text).region(from, Math.min(to, text.length()));
        for (MatchResult block : blocks.results().toList()) {
            String printed = play(block.group(1), block.group(2));
            if (block.group(3) != null) {
                refreshed.append(text, copied, block.start(3)).append(asFarAsShown(block.group(3), printed));
                copied = block.end(3);
                compared++;
            }
        }
        assertThat(compared).as("outputs that %s shows", page).isPositive();
        refreshed.append(text, copied, text.length());
        if (Boolean.getBoolean("docs.refresh")) {
            Files.writeString(page, refreshed);
        }
        assertThat(text).isEqualTo(refreshed.toString());
    }

    private static String asFarAsShown(String shown, String printed) {
        if (!shown.startsWith(ONLY_THE_END)) {
            return printed;
        }
        List<String> lines = printed.lines().toList();
        long count = shown.lines().count() - 1;
        return ONLY_THE_END + lines.stream().skip(lines.size() - count).collect(Collectors.joining("\n", "", "\n"));
    }

    private String play(String kind, String content) throws IOException {
        return switch (kind) {
            case "yaml" -> save(content);
            case "diff" -> edit(content);
            default -> run(content);
        };
    }

    private String save(String content) throws IOException {
        Matcher name = SAVED.matcher(content);
        if (name.matches()) {
            saved = Files.writeString(folder.resolve(name.group(1)), content);
        }
        return "";
    }

    private String edit(String content) throws IOException {
        Matcher lines = EDIT.matcher(content);
        assertThat(lines.matches()).as("one line for another: %s", content).isTrue();
        String before = Files.readString(saved);
        assertThat(before).contains(lines.group(1) + "\n");
        Files.writeString(saved, before.replace(lines.group(1) + "\n", lines.group(2) + "\n"));
        return "";
    }

    private String run(String commands) throws IOException {
        String printed = "";
        for (String command : commands.lines().toList()) {
            String[] words = FILE.matcher(command)
                    .replaceAll(file -> Matcher.quoteReplacement(" " + folder.resolve(file.group(1))))
                    .split(" +", -1);
            if (words[0].equals("cp")) {
                Files.copy(Path.of(words[1]), Path.of(words[2]));
            } else {
                assertThat(words[0]).isEqualTo("./downbeat");
                CliRun run = CliRun.of(Arrays.copyOfRange(words, 1, words.length));
                printed = (run.out() + run.err()).replace(folder + "/", "");
            }
        }
        return printed;
    }
}
