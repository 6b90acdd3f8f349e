package org.downbeat.cli.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tck.ParameterLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the modules of a jar to the conformance kit. */
@Command(
        name = "validate",
        header = "Test whether a module jar keeps its promises.",
        description =
                "%nRuns every check of the conformance kit on the modules of a jar, in a Java of their own, so that"
                        + " a module that hangs or crashes is told like any other. Ends with 0 when all promises are kept, with 1"
                        + " when one is broken.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat validate JAR [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat validate tremolo.jar             every check, told one by one",
            "  downbeat validate tremolo.jar --seed 42   the same random numbers again",
            "  downbeat validate tremolo.jar --json      for other programs",
            "  downbeat validate tremolo.jar --lock      what to put into parameters.lock"
        })
public final class ValidateCommand implements Callable<Integer> {
    /** A day. */
    private static final int LONGEST_LIMIT = 86_400;

    /** Seeds that are drawn have six digits at most, so that they can be read out. */
    private static final int SEEDS = 1_000_000;

    @Parameters(paramLabel = "JAR", description = "A module jar, or a folder of them.")
    private Path jar = Path.of("");

    @Option(
            names = "--module",
            paramLabel = "ID",
            description = "Test this module alone; may be given again. All of the jar's are tested without it.")
    private Set<String> modules = new LinkedHashSet<>();

    @Option(names = "--json", description = "Print the result as JSON, for other programs.")
    private boolean isJson;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "A whole number that decides all that is random; another one each time without it.")
    private @Nullable Long seed;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "How long a module may take; 60 seconds when it is not given.")
    private int timeLimit = 60;

    @Option(names = "--lock", description = "Print the lines of the modules for parameters.lock, and test nothing.")
    private boolean isLockWanted;

    private final Console console;

    public ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (timeLimit < 1 || timeLimit > LONGEST_LIMIT) {
            throw new InputException("--time-limit is " + timeLimit + "; write 1 to " + LONGEST_LIMIT + " seconds");
        }
        requireJar();
        return isLockWanted ? lock() : validate();
    }

    private void requireJar() throws IOException {
        if (!Files.exists(jar)) {
            throw new InputException("There is no " + jar + "; name a module jar, or a folder of them");
        }
        if (!Files.isDirectory(jar)) {
            try {
                new JarFile(jar.toFile()).close();
            } catch (IOException e) {
                throw new InputException(
                        jar + " is not a jar that can be opened: " + e.getMessage() + "; name a module jar", e);
            }
        }
    }

    private int validate() throws IOException, InterruptedException {
        long chosen = seed == null ? new SplittableRandom().nextInt(SEEDS) : seed;
        Report report;
        try (Progress progress = console.progress("validating " + jar.getFileName())) {
            report = Examination.of(jar, modules, chosen, Duration.ofSeconds(timeLimit), progress);
        }
        if (report.problems().isEmpty() && report.verdicts().isEmpty()) {
            throw new InputException(jar + " has no module jar in it; name a module jar, or a folder of them");
        }
        if (isJson) {
            ReportPrinter.forPrograms(report, console.data());
        } else {
            ReportPrinter.forPeople(report, console.out());
        }
        return report.isKept() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int lock() throws IOException {
        try (ModuleCatalog catalog = ModuleCatalog.withPlugins(List.of(jar))) {
            catalog.problems().forEach(problem -> console.err().println("downbeat: " + problem));
            catalog.entries().stream()
                    .filter(entry -> !entry.isBuiltIn())
                    .forEach(entry -> console.out().print(ParameterLock.of(entry.description())));
            return catalog.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
