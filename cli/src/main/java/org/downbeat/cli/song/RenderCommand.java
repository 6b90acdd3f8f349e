package org.downbeat.cli.song;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.options.ReportFiles;
import org.downbeat.cli.options.ReportOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Remarks;
import org.downbeat.core.audio.AudioDigest;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.render.RenderResult;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.RenderSettings.OnFailure;
import org.downbeat.report.Report;
import org.downbeat.report.Tracer;
import org.downbeat.report.Yardstick;
import org.downbeat.tracker.SongPlayback;
import org.downbeat.tracker.table.Meters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders a song, and tells how loud it is in bars and beats. */
@Command(
        name = "render",
        header = "Turn a song into sound, and read how loud its sections, parts and bars are.",
        description =
                "%nLoudness is that of broadcasters (ITU-R BS.1770, EBU R 128). The same song gives the same bits on"
                        + " every machine. Ends with 0 when all is well, with 1 when a ceiling or target was missed or a module"
                        + " failed, and with 2 when the song or an option is wrong.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat render SONG [-o OUT.wav] [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat render songs/tide.yaml                       read its levels",
            "  downbeat render songs/tide.yaml -o tide.wav           and hear it",
            "  downbeat render songs/tide.yaml --from 5 --to 8 --beats",
            "  downbeat render songs/tide.yaml --stems stems --format float",
            "  downbeat render songs/tide.yaml --ceiling -1 --target -23±6",
            "  downbeat render songs/tide.yaml --report tide.html    as a page",
            "  downbeat render songs/tide.yaml --json                for other programs"
        })
public final class RenderCommand implements Callable<Integer> {
    private static final BlockSink NOWHERE = (channels, from, to) -> {};

    @Parameters(paramLabel = "SONG", description = "A song file: YAML or JSON.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT.wav",
            description = "Keep the sound. Without it there are only the tables.")
    private @Nullable Path out;

    @Option(
            names = "--stems",
            paramLabel = "DIR",
            description =
                    "Keep each part by itself too, as loud as it is in the mix, in a WAV of its name in this folder.")
    private @Nullable Path stems;

    @Option(
            names = "--format",
            paramLabel = "BITS",
            converter = WavFormats.class,
            description = "Of the WAV files: 16, 24 or float; 24 when it is not given.")
    private WavFormat format = WavFormat.PCM_24;

    @Mixin
    private final BarOptions bars = new BarOptions();

    @Option(names = "--beats", description = "Add a row for each beat, and name all beats above the ceiling.")
    private boolean hasBeats;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final Limits limits = new Limits();

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    @Option(
            names = "--passport",
            paramLabel = "PASSPORT.json",
            description =
                    "Write down what the sound is made of and its digest; 'downbeat verify PASSPORT.json' renders it"
                            + " again and says what differs.")
    private @Nullable Path passport;

    @Option(
            names = "--strict",
            description =
                    "Take remarks for failures: stop at a module that fails; end with 1 for beats above -1 dBTP, for"
                            + " samples cut at full scale, and for settings that no module reads.")
    private boolean isStrict;

    @Mixin
    private final RenderOptions rendering = new RenderOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    private final Console console;

    public RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        RenderSettings settings = rendering.settings();
        if (isStrict) {
            settings = settings.withOnFailure(OnFailure.STOP);
        }
        try (ModuleCatalog catalog = plugins.catalog(console)) {
            return render(LoadedSong.read(file, catalog), settings);
        }
    }

    private int render(LoadedSong loaded, RenderSettings settings) throws IOException {
        AudioDigest digest = new AudioDigest();
        Yardstick yardstick = limits.yardstick(reports);
        Tracer tracer = new Tracer(settings.sampleRate(), Meters.layout(settings.channels()));
        SongPlayback playback;
        String sha256;
        long clipped;
        List<Path> kept;
        try (OutputFiles files = new OutputFiles(loaded, format, settings);
                ReportFiles pages = reports.begin();
                PassportOutput passportOutput = PassportOutput.begin(passport, loaded)) {
            Ingredients made = isPassportWanted() ? Ingredients.of(loaded) : Ingredients.NONE;
            SongRun run = new SongRun(loaded, settings).bars(bars);
            BlockSink mix = isDigestWanted() ? digest : NOWHERE;
            mix = reports.areWanted() ? both(mix, tracer) : mix;
            mix = out == null ? mix : both(files.file(out), mix);
            if (stems != null) {
                files.stems(stems).forEach(run::stem);
            }
            playback = run.into(mix, console);
            sha256 = digest.hex();
            files.complete();
            Passport document = Passport.of(
                    passportOutput.song(), loaded, made, bars, playback.tables().whole(), sha256);
            passportOutput.complete(document);
            pages.write(() -> Report.ofSong(loaded.song(), playback, tracer.trace(), yardstick)
                    .withPassport(PassportFacts.of(document)));
            clipped = files.clippedSamples();
            kept = files.paths();
        }
        Rows rows = hasBeats ? Rows.BEATS : Rows.BARS;
        SongPrinter.of(output.form(), console)
                .print(new SongReport(loaded, playback, limits, yardstick.dynamics(), sha256, rows, kept));
        return status(playback, clipped);
    }

    private boolean isPassportWanted() {
        return passport != null || reports.areWanted();
    }

    /** It costs about as much as a part, so nobody pays for it who does not see it. */
    private boolean isDigestWanted() {
        return isPassportWanted() || output.form() == OutputOptions.Form.JSON;
    }

    private static BlockSink both(BlockSink first, BlockSink second) {
        return (channels, from, to) -> {
            first.write(channels, from, to);
            second.write(channels, from, to);
        };
    }

    private int status(SongPlayback playback, long clipped) {
        RenderResult result = playback.result();
        int status = Remarks.print(console, result);
        if (clipped > 0) {
            console.err()
                    .println("downbeat: " + clipped + " samples lay above full scale and were cut; --format float keeps"
                            + " them, a lower level avoids them");
        }
        Strictness strictness = isStrict ? Strictness.STRICT : Strictness.USUAL;
        boolean hasRemarks = clipped > 0 || !result.notes().isEmpty();
        boolean isFine = limits.areKeptBy(playback.tables(), strictness) && !(isStrict && hasRemarks);
        return isFine ? status : ExitCode.SOFTWARE;
    }
}
