package org.downbeat.cli.crossfade;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.song.LoadedSong;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.cli.terminal.Text;
import org.downbeat.cli.terminal.TextTable;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.demo.DemoSongs;
import org.downbeat.tracker.seam.Bound;
import org.downbeat.tracker.seam.Seam;
import org.downbeat.tracker.song.Song;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how smoothly samplers go from layer to layer. */
@Command(
        name = "crossfades",
        header = "Find the velocity layers that jump, and the width that smooths them.",
        description =
                "%nEvery sampler of a song with velocity layers is played across its seams, one velocity after the"
                        + " other. Without a song, the bundled instruments are: strings, keys, a plucked one and a choir, made"
                        + " by Downbeat's own modules.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat crossfades [SONG] [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat crossfades                           the bundled instruments",
            "  downbeat crossfades songs/late-train.yaml     which layers of a song jump",
            "  downbeat crossfades --out phrases             and hear them",
            "  downbeat crossfades drums.yaml --level 0.5    and by a stricter measure"
        })
public final class CrossfadesCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "SONG",
            description = "A song file: YAML or JSON. Without it, the bundled instruments.")
    private @Nullable Path file;

    @Option(
            names = "--level",
            paramLabel = "dB",
            description = "The largest step in level that is no jump; 1 when it is not given.")
    private double db = Bound.USUAL.db();

    @Option(
            names = "--brightness",
            paramLabel = "PERCENT",
            description = "The largest step in brightness that is no jump; 10 when it is not given.")
    private double percent = Bound.USUAL.percent();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Keep each instrument's phrases in a WAV file in this folder, soft to bold.")
    private @Nullable Path out;

    @Option(names = "--markdown", description = "Print a page in Markdown instead of tables.")
    private boolean isMarkdown;

    @Option(names = "--strict", description = "End with 1 when a seam jumps.")
    private boolean isStrict;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private final Console console;

    public CrossfadesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Bound bound = bound();
        PhraseFiles files = out == null ? null : new PhraseFiles(out);
        List<SamplerReport> reports;
        try (ModuleCatalog catalog = plugins.catalog(console)) {
            reports = measured(catalog, bound);
        }
        if (files != null) {
            files.write(reports);
        }
        print(reports, bound);
        boolean jumps = reports.stream()
                .flatMap(report -> report.seams().stream())
                .anyMatch(seam -> seam.jumps() == Seam.Verdict.JUMPS);
        return isStrict && jumps ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private Bound bound() {
        try {
            return new Bound(db, percent);
        } catch (IllegalArgumentException e) {
            throw new InputException("--level and --brightness: " + e.getMessage(), e);
        }
    }

    private List<SamplerReport> measured(ModuleCatalog catalog, Bound bound) throws IOException {
        List<Song> songs = file == null
                ? DemoSongs.families(catalog)
                : List.of(LoadedSong.read(file, catalog).song());
        List<SamplerReport> reports = new ArrayList<>();
        try (Progress progress = console.progress("listening")) {
            for (Song song : songs) {
                progress.at(reports.size(), songs.size());
                reports.addAll(SamplerReport.of(song, catalog, bound));
            }
        } catch (IllegalArgumentException e) {
            throw new InputException((file == null ? "" : file + ": ") + e.getMessage(), e);
        }
        if (reports.isEmpty()) {
            throw new InputException(file + " has no sampler with velocity layers; write two or more `layers` for a"
                    + " clip_sampler, as docs/song-format.md says");
        }
        return reports;
    }

    private void print(List<SamplerReport> reports, Bound bound) throws IOException {
        Listening listening = new Listening(reports, bound);
        if (isMarkdown) {
            String command = "./downbeat crossfades" + (file == null ? "" : " " + file) + " --markdown";
            new ListeningPage(console.data()).print(listening, command);
            return;
        }
        switch (output.form()) {
            case TABLE -> tables(listening);
            case JSON -> new ListeningData(reports).json(console.data());
            case CSV -> new ListeningData(reports).csv(console.data());
        }
    }

    private void tables(Listening listening) {
        PrintWriter out = console.out();
        table(listening.layers());
        out.println();
        table(listening.seams());
        out.println();
        out.print(Text.wrapped(
                "CHANGE is in dB against the layer before, BRIGHT the spectral centroid. BARE is the largest step from one"
                        + " velocity to the next without blending, STEP with the WIDTH there is; NEEDS is the smallest"
                        + " width without a jump, FAMILY the one that suits its family.",
                ""));
        out.println();
        listening.sentences().forEach(line -> out.print(Text.wrapped(line, "")));
    }

    private void table(Listening.Table table) {
        TextTable text = new TextTable(table.headings());
        for (int i = 0; i < table.texts(); i++) {
            text.text(i);
        }
        table.rows().forEach(text::row);
        text.print(console.out());
    }
}
