package org.downbeat.cli.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.ShellWord;
import org.downbeat.core.catalog.ModuleCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a project with a module of the user's own. */
@Command(
        name = "new-module",
        header = "Begin a sound module of your own.",
        description =
                "%nWrites a Maven project with a module that works, the conformance kit as its test and a song that"
                        + " plays it. It builds and passes at once; then make it yours.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat new-module DIR --id ID [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat new-module my-tremolo --id my-tremolo",
            "  downbeat new-module ~/wah --id acme-wah --name \"Acme Wah\""
        })
public final class NewModuleCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "DIR", description = "The folder of the project: a new or empty one.")
    private Path folder = Path.of("");

    @Option(
            names = "--id",
            required = true,
            paramLabel = "ID",
            description = "What songs call the module: 1 to 64 lower-case letters, digits, _ and -.")
    private String id = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What people call it, on cards; made of the id when it is not given.")
    private @Nullable String name;

    private final Console console;

    public NewModuleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path repository = repository();
        String title = name == null ? ModuleProject.nameOf(id) : name.trim();
        checkNames(title);
        checkFolder();
        String url = repository.toUri().toString();
        write(new ModuleProject(id, title, url, versionIn(repository)).files());
        console.out().println("Wrote " + folder + " with the module '" + id + "'. Build and test it:");
        console.out().println();
        console.out().println("  mvn -f " + ShellWord.of(folder) + " package");
        console.out().println("  downbeat modules " + id + " --plugins " + ShellWord.of(folder.resolve("target")));
        return ExitCode.OK;
    }

    /** The folder with what modules are built with; the launcher says where it is. */
    private static Path repository() {
        String beside = System.getProperty("downbeat.maven");
        if (beside == null || !Files.isDirectory(Path.of(beside))) {
            throw new InputException("This Downbeat was started without its folder maven, which modules are built with;"
                    + " start it with the downbeat script");
        }
        return Path.of(beside);
    }

    private static String versionIn(Path repository) throws IOException {
        try (Stream<Path> versions = Files.list(repository.resolve("org/downbeat/engine-api"))) {
            return versions.map(version -> String.valueOf(version.getFileName()))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new NoSuchFileException("engine-api in " + repository));
        }
    }

    /** As one word of a command. */
    private void checkNames(String title) {
        if (title.chars().anyMatch(Character::isISOControl)) {
            throw new InputException("--name: a name is one line of plain text, such as \"My Tremolo\"");
        }
        try {
            Description.effect(id, title, Purpose.DYNAMICS).about("As every module of this id and name would.");
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
        Optional<ModuleCatalog.Entry> taken = ModuleCatalog.builtIn().find(id);
        if (taken.isPresent()) {
            throw new InputException("--id: '" + id + "' means '"
                    + taken.get().description().id() + "', a module of Downbeat itself; choose an id that none has,"
                    + " such as my-" + id);
        }
    }

    private void checkFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new InputException(folder + " is not empty; name a new or empty folder");
            }
        }
    }

    private void write(Map<String, String> files) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new InputException(
                    folder + " cannot be written: " + reason(e) + "; name a folder where you may write", e);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "you may not write " + denied.getFile();
        }
        String reason = failure instanceof FileSystemException place ? place.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
