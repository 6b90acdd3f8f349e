package org.downbeat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.Nearest;
import org.downbeat.core.audio.AudioFileException;
import org.downbeat.core.render.ModuleFailedException;
import org.downbeat.tracker.file.SongFileException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line and an exit status: 2 for the user's side, 1 for ours. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Console console;
    private final BooleanSupplier isDebugging;

    Failures(Console console, BooleanSupplier isDebugging) {
        this.console = console;
        this.isDebugging = isDebugging;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        String message = wrong instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched)
                : plain(String.valueOf(wrong.getMessage()));
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        report(message + " (see " + command + " --help)", wrong);
        return ExitCode.USAGE;
    }

    /** What picocli says, in our words where its own are for programmers. */
    private static String plain(String message) {
        return message.replaceFirst("^Error: ", "")
                .replaceFirst("expected one of \\[(.*)] \\(case-insensitive\\) but was (.*)", "$2 is none of $1")
                .replaceFirst(
                        "Value for option option (\\S+) \\((.*)\\) should be in KEY=VALUE format but was (.*)",
                        "Invalid value for option $1: '$3' is no $2");
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0);
        CommandLine command = unmatched.getCommandLine();
        List<String> known = new ArrayList<>();
        if (word.startsWith("-")) {
            command.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
            return "There is no option " + word + "; "
                    + Nearest.hint(begunBy(word, known).orElse(word), known);
        }
        known.addAll(command.getSubcommands().keySet());
        if (known.isEmpty()) {
            return "'" + word + "' is one word too many";
        }
        return "There is no command '" + word + "'; " + Nearest.hint(word, known);
    }

    /** The option that somebody began to type. */
    private static Optional<String> begunBy(String word, List<String> known) {
        return known.stream().filter(option -> option.startsWith(word)).findFirst();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof InputException || failure instanceof AudioFileException) {
            report(String.valueOf(failure.getMessage()), failure);
            return ExitCode.USAGE;
        }
        if (failure instanceof SongFileException wrong) {
            mistakes(wrong);
            return ExitCode.USAGE;
        }
        if (failure instanceof ModuleFailedException) {
            report(String.valueOf(failure.getMessage()), failure);
            return ExitCode.SOFTWARE;
        }
        report("Something went wrong: " + failure + " (--debug shows where)", failure);
        return ExitCode.SOFTWARE;
    }

    /** All of them, each on a line that editors know how to jump to. */
    private void mistakes(SongFileException wrong) {
        console.flush();
        wrong.mistakes().forEach(console.err()::println);
        int count = wrong.mistakes().size();
        report(
                count + (count == 1 ? " mistake" : " mistakes") + "; docs/song-format.md says how songs are written",
                wrong);
    }

    /** What was printed did not arrive. */
    int lost(String why) {
        console.err().println("downbeat: What was to be printed could not be written: " + why);
        return ExitCode.SOFTWARE;
    }

    /** There was not enough memory, in one of the two ways that shows. */
    int exhausted(Error error) {
        report("This needs more memory; DOWNBEAT_JAVA_OPTS=-Xmx8g gives it 8 GB", error);
        return ExitCode.SOFTWARE;
    }

    private void report(String message, Throwable failure) {
        console.flush();
        console.err()
                .println("downbeat: " + message.lines().findFirst().orElse("").trim());
        if (isDebugging.getAsBoolean()) {
            failure.printStackTrace(console.err());
        }
    }
}
