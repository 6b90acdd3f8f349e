package org.downbeat.cli.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.downbeat.cli.compare.Comparison.Likeness;
import org.downbeat.cli.music.Music;
import org.downbeat.cli.music.SongMusic;
import org.downbeat.cli.music.TimeOptions;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.time.SongClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two songs or recordings in level. */
@Command(
        name = "compare",
        header = "Tell which bars and parts of two songs or recordings differ in level.",
        description = "%nBoth are songs or recordings, aligned from their beginnings, bar by bar. A recording that is"
                + " compared with a song has the song's bars. Ends with 0 when they are alike, with 1 when something"
                + " differs by more than --within, and with 2 for wrong input.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat compare A B [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat compare before.yaml after.yaml              what a change did",
            "  downbeat compare take1.wav take2.wav --tempo 96      two takes",
            "  downbeat compare song.yaml mix.wav --within 0.5      a song and its mix"
        })
public final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "A song (YAML, JSON) or a recording (WAV, AIFF, AU).")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "Another one.")
    private Path second = Path.of("");

    @Option(
            names = "--within",
            paramLabel = "dB",
            description = "Differences up to this are none; 0.1 when it is not given.")
    private double within = 0.1;

    @Mixin
    private final TimeOptions time = new TimeOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private final Console console;

    public CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!(within >= 0 && within < Double.POSITIVE_INFINITY)) {
            throw new InputException("--within: write 0 or more dB");
        }
        try (ModuleCatalog catalog = plugins.catalog(console)) {
            Music a = Music.of(first, catalog);
            Music b = Music.of(second, catalog);
            Comparison comparison =
                    Comparison.of(Take.of(a, clock(a, b), console), Take.of(b, clock(b, a), console), within);
            new ComparisonPrinter(console).print(comparison, output.form());
            return comparison.likeness() == Likeness.DIFFERENT ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }

    /** Its own clock; a recording beside a song has the song's, at its own sample rate. */
    private SongClock clock(Music music, Music other) {
        SongClock own = time.clock(music);
        if (music instanceof SongMusic || !(other instanceof SongMusic)) {
            return own;
        }
        SongClock song = time.clock(other);
        return new SongClock(song.tempo(), song.meter(), music.sampleRate());
    }
}
