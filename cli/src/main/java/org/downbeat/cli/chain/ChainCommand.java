package org.downbeat.cli.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.downbeat.cli.options.FileNames;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.playback.PatternPlayer;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.time.TempoMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays modules that are connected on the command line. */
@Command(
        name = "chain",
        header = "Connect modules on the command line, and hear them.",
        description = {
            "%nModules stand in the order of the sound's way, with ! between them; behind each are its parameters and"
                    + " settings. A source joins the sound of those before it. A name of your own goes behind a colon"
                    + " (lowpass:soft); a second lowpass without one is called lowpass2.",
            "%nWithout --notes, tones are held, envelopes are open, and clips begin once, at the beginning."
        },
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat chain 'MODULE [NAME=VALUE...] ! MODULE...' [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat chain 'sine frequency_hz=220 ! lowpass cutoff_hz=800'",
            "  downbeat chain 'oscillator shape=saw ! adsr ! ladder cutoff_hz=1.2kHz' \\",
            "      --notes '0:C-3, 1:E-3 mf, 2:G-3+C-4 f length=1.5' --out riff.wav",
            "  downbeat chain 'noise ! lowpass' \\",
            "      --automate 'lowpass.cutoff_hz=0:400,3:4000|fade=exponential'",
            "  downbeat chain 'clip_sampler sample=snare.wav ! eq' --set eq.high_db=6",
            "  downbeat chain 'lfo rate_hz=5 drives=sine.frequency_hz:0.01 ! sine'"
        })
public final class ChainCommand implements Callable<Integer> {
    /** Longer than any chain is listened to, in beats. */
    private static final int MOST_BEATS = 100_000;

    @Parameters(
            arity = "1",
            paramLabel = "CHAIN",
            description =
                    "The modules. Values may have units (1.2kHz), settings may name clips (sample=kick.wav), and a"
                            + " module that moves others says so: drives=lowpass.cutoff_hz:0.2.")
    private String chain = "";

    @Option(
            names = "--set",
            paramLabel = "MODULE.NAME=VALUE",
            description = "Set something instead of what the chain says; may be given again.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--automate",
            paramLabel = "LANE",
            description = "Move a control: module.parameter=beat:value,... in the parameter's own unit, with the tokens"
                    + " of lanes (fade=linear, smooth=5ms); may be given again.")
    private List<String> lanes = new ArrayList<>();

    @Option(
            names = "--notes",
            paramLabel = "NOTES",
            description = "Play notes: beat:note,... with velocity and length as in a pattern's cells.")
    private @Nullable String notes;

    @Option(names = "--beats", paramLabel = "N", description = "How long to play, in beats; 8 when it is not given.")
    private double beats = 8;

    @Option(names = "--tempo", paramLabel = "BPM", description = "Beats a minute; 120 when it is not given.")
    private double tempo = 120;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE.wav",
            description = "Keep the sound as a WAV file: 24 bits, stereo, 48 kHz.")
    private @Nullable Path out;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private final Console console;

    public ChainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!(beats > 0 && beats <= MOST_BEATS)) {
            throw new InputException("--beats: write a length above 0 to " + MOST_BEATS + " beats");
        }
        TempoMap map = tempo();
        try (ModuleCatalog catalog = plugins.catalog(console)) {
            List<Argument> arguments = new ArrayList<>();
            Argument written = argument("chain", chain, arguments);
            List<Argument> values = arguments("--set", sets, arguments);
            List<Argument> automation = arguments("--automate", lanes, arguments);
            Argument played = notes == null ? null : argument("--notes", notes, arguments);
            Optional<Chain> read = new ChainReader(catalog, beats).read(written, values, automation, played);
            if (read.isEmpty()) {
                arguments.forEach(argument -> argument.print(console.err()));
                return ExitCode.USAGE;
            }
            FileNames.requireOther("--out", out, read.get().files());
            return new PatternPlayer(console)
                    .play(settings -> read.get().play(catalog, map, beats, settings), out, output.form());
        }
    }

    private TempoMap tempo() {
        try {
            return TempoMap.constant(tempo);
        } catch (IllegalArgumentException e) {
            throw new InputException("--tempo: " + e.getMessage(), e);
        }
    }

    private static List<Argument> arguments(String name, List<String> texts, List<Argument> all) {
        return texts.stream().map(text -> argument(name, text, all)).toList();
    }

    private static Argument argument(String name, String text, List<Argument> all) {
        Argument argument = new Argument(name, text);
        all.add(argument);
        return argument;
    }
}
