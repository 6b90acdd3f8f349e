package org.downbeat.cli;

import java.util.concurrent.Callable;
import org.downbeat.cli.analyze.AnalyzeCommand;
import org.downbeat.cli.bench.BenchCommand;
import org.downbeat.cli.chain.ChainCommand;
import org.downbeat.cli.compare.CompareCommand;
import org.downbeat.cli.crossfade.CrossfadesCommand;
import org.downbeat.cli.demo.MusicianDemoCommand;
import org.downbeat.cli.demo.PatternDemoCommand;
import org.downbeat.cli.manual.CompletionCommand;
import org.downbeat.cli.manual.ManCommand;
import org.downbeat.cli.modules.ModulesCommand;
import org.downbeat.cli.play.PlayCommand;
import org.downbeat.cli.project.NewModuleCommand;
import org.downbeat.cli.setlist.SetlistCommand;
import org.downbeat.cli.song.CheckCommand;
import org.downbeat.cli.song.ExplainCommand;
import org.downbeat.cli.song.RenderCommand;
import org.downbeat.cli.song.VerifyCommand;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.travel.TravelCommand;
import org.downbeat.cli.validate.ValidateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command without a subcommand: says what there is. */
@Command(
        name = "downbeat",
        versionProvider = Version.class,
        header = "Renders songs offline and tells how loud they are, beat by beat.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat COMMAND [OPTIONS]",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat pattern-demo                          hear a pattern, read its beats",
            "  downbeat render songs/tide.yaml -o tide.wav    turn a song into sound",
            "  downbeat modules lowpass                       read a module's card",
            "  downbeat render --help                         learn what a command can do"
        })
final class Downbeat implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Say what the command does and how to use it.")
    private boolean isHelpWanted;

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Say which version this is.")
    private boolean isVersionWanted;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "When something goes wrong, show where in the program.")
    private boolean isDebugging;

    private final Console console;

    private Downbeat(Console console) {
        this.console = console;
    }

    /** Runs a command and returns its exit status. */
    static int run(Console console, String... arguments) {
        Downbeat downbeat = new Downbeat(console);
        Failures failures = new Failures(console, () -> downbeat.isDebugging);
        try {
            int exit = downbeat.commandLine(failures).execute(arguments);
            console.flush();
            return console.loss().isEmpty()
                    ? exit
                    : failures.lost(console.loss().get());
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            return failures.exhausted(exhausted);
        }
    }

    private CommandLine commandLine(Failures failures) {
        return new CommandLine(this)
                .addSubcommand(new RenderCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new PlayCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new PatternDemoCommand(console))
                .addSubcommand(new MusicianDemoCommand(console))
                .addSubcommand(new ChainCommand(console))
                .addSubcommand(new CrossfadesCommand(console))
                .addSubcommand(new AnalyzeCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new SetlistCommand(console))
                .addSubcommand(new ModulesCommand(console))
                .addSubcommand(new BenchCommand(console))
                .addSubcommand(new NewModuleCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new TravelCommand(console))
                .addSubcommand(new ManCommand(console))
                .addSubcommand(new CompletionCommand(console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(double.class, Downbeat::number)
                .registerConverter(Double.class, Downbeat::number)
                .registerConverter(int.class, Downbeat::wholeNumber)
                .registerConverter(Integer.class, Downbeat::wholeNumber)
                .registerConverter(Long.class, Downbeat::longNumber)
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Console.WIDTH)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no number");
        }
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no whole number");
        }
    }

    private static long longNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no whole number");
        }
    }

    @Override
    public Integer call() {
        new CommandLine(this).usage(console.out());
        return CommandLine.ExitCode.OK;
    }
}
