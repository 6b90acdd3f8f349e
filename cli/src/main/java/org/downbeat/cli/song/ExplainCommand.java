package org.downbeat.cli.song;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.Nearest;
import org.downbeat.core.automation.Explanation;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.tracker.perform.SongPerformance;
import org.downbeat.tracker.song.Part;
import org.downbeat.tracker.song.Song;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what a song does at a place, and why. */
@Command(
        name = "explain",
        header = "Say which notes sound at a bar and beat, where every control stands, and why.",
        description = "%nA control stands where a lane, a fade, a smoothing or the instrument has put it, or at its"
                + " initial value. Modules that move it besides are named with how far they can.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat explain SONG BAR[:BEAT] [CONTROL] [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat explain songs/tide.yaml 5:3                         everything",
            "  downbeat explain songs/tide.yaml 5:3.5 pad                   one part",
            "  downbeat explain songs/tide.yaml 5 pad.filter.cutoff_hz      one control"
        })
public final class ExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SONG", description = "A song file: YAML or JSON.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "BAR[:BEAT]",
            description = "Where, both counted from 1: 17:3, 17:3.5, or 17 for its first beat.")
    private String place = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "CONTROL",
            description = "PART.MODULE.PARAMETER, PART.MODULE, or PART; all when it is not given.")
    private @Nullable String control;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    private final Console console;

    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (ModuleCatalog catalog = plugins.catalog(console)) {
            LoadedSong loaded = LoadedSong.read(file, catalog);
            SongPlace at = SongPlace.parse(place, loaded.song());
            try {
                SongPerformance performance = new SongPerformance(loaded.song(), catalog, RenderSettings.DEFAULT);
                List<Explanation> controls = controls(performance, Moment.beats(at.beat()));
                new PlaceText(performance, at, console.out()).print(controls);
            } catch (IllegalArgumentException e) {
                throw new InputException(String.valueOf(e.getMessage()), e);
            }
        }
        return ExitCode.OK;
    }

    private List<Explanation> controls(SongPerformance performance, Moment at) {
        List<Explanation> all = performance.explain(at);
        if (control == null) {
            return all;
        }
        requireHeard(performance.song(), control);
        List<Explanation> chosen = all.stream()
                .filter(one -> (one.node() + "." + one.spec().id() + ".").startsWith(control + "."))
                .toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        if (!control.contains(".")) {
            throw new InputException(
                    "There is no part '" + control + "'; " + Nearest.hint(control, owners(performance)));
        }
        return performance.explain(control, at);
    }

    private static List<String> owners(SongPerformance performance) {
        List<String> owners = new ArrayList<>();
        performance.heard().forEach(part -> owners.add(part.name()));
        if (!performance.song().master().isEmpty()) {
            owners.add(Song.MASTER);
        }
        return owners;
    }

    private static void requireHeard(Song song, String control) {
        for (Part part : song.parts()) {
            if ((control + ".").startsWith(part.name() + ".") && !song.isHeard(part)) {
                throw new InputException("Part '" + part.name()
                        + "' is not heard: it is muted, or another one is solo; choose one that is heard");
            }
        }
    }
}
