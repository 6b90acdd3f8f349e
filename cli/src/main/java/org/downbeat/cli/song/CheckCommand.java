package org.downbeat.cli.song;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.cli.terminal.ShellWord;
import org.downbeat.cli.terminal.Text;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.tracker.perform.SongPerformance;
import org.downbeat.tracker.song.Part;
import org.downbeat.tracker.song.Section;
import org.downbeat.tracker.song.Song;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds every mistake in a song. */
@Command(
        name = "check",
        header = "Find every mistake in a song, without rendering it.",
        description =
                "%nEach mistake is a line with its place, what is wrong, and what would be accepted; the status is"
                        + " then 2. A song without mistakes is told in one sentence.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat check SONG [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {"  downbeat check songs/late-train.yaml"})
public final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SONG", description = "A song file: YAML or JSON.")
    private Path file = Path.of("");

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    private final Console console;

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (ModuleCatalog catalog = plugins.catalog(console)) {
            LoadedSong loaded = LoadedSong.read(file, catalog);
            console.out().print(Text.wrapped(sentence(loaded.song(), performance(loaded)), ""));
            console.out().println("Next: downbeat render " + ShellWord.of(file));
        }
        return ExitCode.OK;
    }

    /** Some mistakes show only when everything is put together. */
    private static SongPerformance performance(LoadedSong loaded) {
        try {
            return new SongPerformance(loaded.song(), loaded.catalog(), RenderSettings.DEFAULT);
        } catch (IllegalArgumentException e) {
            throw new InputException(loaded.file() + ": " + e.getMessage(), e);
        }
    }

    private static String sentence(Song song, SongPerformance performance) {
        int bars = song.lastBar() - song.firstBar() + 1;
        double seconds = performance.frames() / performance.clock().sampleRate();
        return song.title() + " is fine: " + Figures.length(seconds) + ", " + counted(bars, "bar") + ", "
                + counted(song.order().size(), "section") + " ("
                + song.order().stream().map(Section::name).collect(Collectors.joining(", ")) + "), "
                + counted(song.parts().size(), "part") + " (" + parts(song, song.parts()) + ").";
    }

    private static String parts(Song song, List<Part> parts) {
        return parts.stream()
                .map(part -> part.name() + (song.isHeard(part) ? "" : ", not heard"))
                .collect(Collectors.joining(", "));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
