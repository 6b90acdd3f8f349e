package org.downbeat.cli.manual;

import java.util.concurrent.Callable;
import org.downbeat.cli.terminal.Console;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what lets a shell complete commands and options. */
@Command(
        name = "completion",
        header = "Let the Tab key complete commands and options.",
        description = "%nPrints a script for bash, and for zsh behind 'autoload -U bashcompinit && bashcompinit'.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat completion [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat completion                          read it",
            "  source <(downbeat completion)                use it in this shell",
            "  downbeat completion >> ~/.bash_completion    and in every other"
        })
public final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets the real one

    private final Console console;

    public CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandSpec root = spec.root();
        console.data().print(AutoComplete.bash(root.name(), root.commandLine()));
        return ExitCode.OK;
    }
}
