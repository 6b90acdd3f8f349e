package org.downbeat.cli.analyze;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.options.ReportFiles;
import org.downbeat.cli.options.YardstickOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.core.audio.AudioFileException;
import org.downbeat.core.audio.AudioReader;
import org.downbeat.core.render.BlockSink;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.report.Report;
import org.downbeat.report.RowGrid;
import org.downbeat.report.Tracer;
import org.downbeat.report.Yardstick;
import org.downbeat.tracker.file.SongFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures audio files. */
@Command(
        name = "analyze",
        header = "Tell how loud audio files are, as broadcasters measure it.",
        description = "%nLoudness after ITU-R BS.1770-5 and EBU R 128, true peak, RMS and crest factor. Files are read"
                + " piece by piece, so that they may last for hours.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat analyze FILE... [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat analyze take1.wav take2.wav           which take is louder",
            "  downbeat analyze --beats --tempo 96 demo.wav   beat by beat",
            "  downbeat analyze --json *.wav                  for other programs",
            "  downbeat analyze take1.wav --report take.html  as a page",
        })
public final class AnalyzeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Audio files: WAV, AIFF, AU.")
    private List<Path> files = List.of();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--dual-mono",
            description = "Measure mono files as two loudspeakers play them: 3 LU louder than one.")
    private boolean isDualMono;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description = "What the channels of surround files are, such as 5.1, where the files do not say so.")
    private @Nullable String layout;

    @Option(names = "--beats", description = "Add a row for each beat.")
    private boolean hasBeats;

    @Option(
            names = "--tempo",
            paramLabel = "BPM",
            description = "Beats a minute for --beats; 120 when it is not given.")
    private double tempo = 120;

    @Mixin
    private final YardstickOptions yardsticks = new YardstickOptions();

    private final Console console;

    public AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        RowGrid beats = beats();
        Yardstick yardstick = yardsticks.yardstick();
        if (yardsticks.reports().areWanted() && files.size() > 1) {
            throw new InputException("A report is about one file, and here are " + files.size() + "; name one");
        }
        ReportPrinter printer = ReportPrinter.of(output.form(), console);
        boolean isComplete = true;
        try (ReportFiles pending = yardsticks.reports().begin()) {
            for (Path file : files) {
                try (AudioReader reader = recording(file);
                        Progress progress = console.progress("measuring " + file.getFileName())) {
                    ChannelLayout channels = layout(file, reader);
                    int rate = (int) Math.round(reader.sampleRate());
                    RowGrid grid = hasBeats ? beats : times(reader);
                    LoudnessMeter meter = meter(file, rate, channels);
                    Tracer tracer = new Tracer(rate, channels);
                    FileReport report = FileReport.of(file, reader, meter, wanted(grid), listener(tracer), progress);
                    printer.print(hasBeats ? report : report.withoutBeats());
                    remark(file, report);
                    pending.write(() -> Report.ofAudio(
                            String.valueOf(file.getFileName()),
                            report.levels(),
                            report.beats(),
                            grid,
                            tracer.trace(),
                            yardstick));
                } catch (AudioFileException | InputException e) {
                    console.flush();
                    console.err().println("downbeat: " + e.getMessage());
                    isComplete = false;
                }
            }
        }
        printer.end();
        if (isDualMono && output.form() == OutputOptions.Form.TABLE) {
            console.out().println("Mono files were measured as dual mono, 3.0 LU above mono.");
        }
        return isComplete ? ExitCode.OK : ExitCode.USAGE;
    }

    private static AudioReader recording(Path file) throws IOException {
        if (SongFile.isSong(file.toString())) {
            throw new InputException(file + " is a song, not a recording; downbeat render tells how loud it is");
        }
        return AudioReader.open(file);
    }

    private RowGrid beats() {
        try {
            return RowGrid.beats(tempo);
        } catch (IllegalArgumentException e) {
            throw new InputException("--tempo: " + e.getMessage(), e);
        }
    }

    private static RowGrid times(AudioReader reader) {
        return RowGrid.times(reader.frames().orElse(0) / reader.sampleRate());
    }

    private Optional<RowGrid> wanted(RowGrid grid) {
        return hasBeats || yardsticks.reports().areWanted() ? Optional.of(grid) : Optional.empty();
    }

    private BlockSink listener(Tracer tracer) {
        return yardsticks.reports().areWanted() ? tracer : (channels, from, to) -> {};
    }

    private static LoudnessMeter meter(Path file, int sampleRate, ChannelLayout layout) {
        try {
            return LoudnessMeter.of(sampleRate, layout);
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        }
    }

    private ChannelLayout layout(Path file, AudioReader reader) throws IOException {
        int channels = reader.channels();
        if (channels <= 2) {
            return channels == 2 ? ChannelLayout.STEREO : isDualMono ? ChannelLayout.DUAL_MONO : ChannelLayout.MONO;
        }
        if (layout != null) {
            return named(file, channels, layout);
        }
        OptionalInt mask = reader.channelMask();
        Optional<ChannelLayout> said = mask.isPresent() ? ChannelLayout.ofWaveMask(mask.getAsInt()) : Optional.empty();
        return said.filter(one -> one.channels() == channels)
                .orElseThrow(() -> new InputException(file + " has " + channels
                        + " channels and does not say what they are; say so with --layout, such as --layout 5.1"));
    }

    private static ChannelLayout named(Path file, int channels, String name) {
        ChannelLayout named;
        try {
            named = ChannelLayout.named(name);
        } catch (IllegalArgumentException e) {
            throw new InputException("--layout: " + e.getMessage(), e);
        }
        if (named.channels() != channels) {
            throw new InputException(
                    file + " has " + channels + " channels; the layout " + named.name() + " has " + named.channels());
        }
        return named;
    }

    private void remark(Path file, FileReport report) {
        long invalid = report.levels().invalidSamples();
        if (invalid > 0) {
            console.err()
                    .println("downbeat: " + file + " has " + invalid
                            + " samples that are no numbers (NaN or infinite); they count as silence");
        }
    }
}
