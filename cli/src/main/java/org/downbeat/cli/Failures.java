package org.downbeat.cli;

import java.util.ArrayList;
import java.util.List;
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
                : String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", "");
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        report(message + " (see " + command + " --help)", wrong);
        return ExitCode.USAGE;
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0);
        CommandLine command = unmatched.getCommandLine();
        List<String> known = new ArrayList<>();
        if (word.startsWith("-")) {
            command.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
            return "There is no option " + word + "; " + Nearest.hint(word, known);
        }
        known.addAll(command.getSubcommands().keySet());
        if (known.isEmpty()) {
            return "'" + word + "' is one word too many";
        }
        return "There is no command '" + word + "'; " + Nearest.hint(word, known);
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
