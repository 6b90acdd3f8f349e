package org.downbeat.cli.setlist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.downbeat.cli.music.Music;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.options.PageFile;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.report.page.HtmlSetlist;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Levels the songs of an evening. */
@Command(
        name = "setlist",
        header = "Bring the songs of an evening to one loudness, and find the joins that jump.",
        description = "%nSongs and recordings in the order of playing. Without --target, all are brought to the loudest"
                + " level that every one of them reaches under the ceiling.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat setlist SONG... [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat setlist songs/late-train.yaml songs/tide.yaml",
            "  downbeat setlist opener.wav ballad.wav --target -16",
            "  downbeat setlist *.wav --ceiling -2 --csv            for a spreadsheet",
            "  downbeat setlist *.wav --report evening.html         as a page"
        })
public final class SetlistCommand implements Callable<Integer> {
    private static final double SOFTEST = -70;

    @Parameters(
            arity = "1..*",
            paramLabel = "SONG",
            description = "Songs (YAML, JSON) or recordings (WAV, AIFF, AU), in the order of playing.")
    private List<Path> files = List.of();

    @Option(
            names = "--ceiling",
            paramLabel = "dBTP",
            description = "The highest true peak that is fine; -1 when it is not given.")
    private double ceiling = -1;

    @Option(
            names = "--target",
            paramLabel = "LUFS",
            description = "The integrated loudness to bring them to, such as -16.")
    private @Nullable Double target;

    @Option(
            names = "--report",
            paramLabel = "REPORT.html",
            description = "Write a page for a browser: a picture of the evening, and its table.")
    private @Nullable Path report;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private final Console console;

    public SetlistCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        OptionalDouble wanted = wanted();
        List<Piece> pieces = new ArrayList<>();
        try (ModuleCatalog catalog = plugins.catalog(console);
                PageFile page = PageFile.begin("--report", report)) {
            List<Music> all = new ArrayList<>();
            for (Path file : files) {
                all.add(Music.of(file, catalog)); // what cannot be read is said before anything is rendered
            }
            for (Music music : all) {
                pieces.add(Piece.of(music, console));
            }
            Setlist setlist = Setlist.of(pieces, ceiling, wanted);
            page.write(() -> HtmlSetlist.page(SetlistPage.of(setlist)));
            new SetlistPrinter(console).print(setlist, output.form());
        }
        return ExitCode.OK;
    }

    private OptionalDouble wanted() {
        if (!(ceiling >= SOFTEST && ceiling <= 0)) {
            throw new InputException("--ceiling: write -70 to 0 dBTP, such as -1");
        }
        if (target == null) {
            return OptionalDouble.empty();
        }
        if (!(target >= SOFTEST && target <= 0)) {
            throw new InputException("--target: write -70 to 0 LUFS, such as -16");
        }
        return OptionalDouble.of(target);
    }
}
