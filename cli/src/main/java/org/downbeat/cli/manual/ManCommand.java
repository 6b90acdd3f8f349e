package org.downbeat.cli.manual;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the manual pages of commands. */
@Command(
        name = "man",
        header = "Print the manual page of a command, for man.",
        description = "%nA page says what --help says, in the form that man shows and prints.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat man [COMMAND] [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat man render > downbeat-render.1     then: man ./downbeat-render.1",
            "  downbeat man                                the page of downbeat itself",
            "  downbeat man --all man1                     every page, into a folder"
        })
public final class ManCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "COMMAND",
            description = "The command whose page is wanted; downbeat itself without it.")
    private @Nullable String command;

    @Option(names = "--all", paramLabel = "DIR", description = "Write every page into this folder instead.")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets the real one

    private final Console console;

    public ManCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine root = spec.root().commandLine();
        if (folder != null) {
            write(root, folder);
        } else {
            new ManPage(named(root)).print(console.data());
        }
        return ExitCode.OK;
    }

    private CommandSpec named(CommandLine root) {
        if (command == null) {
            return root.getCommandSpec();
        }
        CommandLine named = root.getSubcommands().get(command);
        if (named == null) {
            throw new InputException("There is no command '" + command + "'; "
                    + Nearest.hint(command, root.getSubcommands().keySet()));
        }
        return named.getCommandSpec();
    }

    private void write(CommandLine root, Path where) throws IOException {
        try {
            Files.createDirectories(where);
        } catch (IOException e) {
            throw new InputException("--all: " + where + " is no folder and cannot become one; name another", e);
        }
        List<CommandSpec> specs = new ArrayList<>(List.of(root.getCommandSpec()));
        root.getSubcommands().values().forEach(sub -> specs.add(sub.getCommandSpec()));
        for (CommandSpec each : specs) {
            Path file = where.resolve(ManPage.name(each) + ".1");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
                new ManPage(each).print(out);
            }
        }
        console.out().println(specs.size() + " pages are in " + where + ".");
    }
}
