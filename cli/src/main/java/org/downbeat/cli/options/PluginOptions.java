package org.downbeat.cli.options;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.catalog.ModuleCatalog;
import picocli.CommandLine.Option;

/** Where a command looks for modules besides the built-in ones. */
public final class PluginOptions {
    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "A folder with module jars, or one jar; may be given again. So may a list of folders in the"
                    + " environment variable DOWNBEAT_PLUGINS.")
    private List<Path> places = new ArrayList<>();

    /**
     * The modules there are; those that cannot be used have a line each on stderr.
     *
     * @throws InputException when a place that was named is not there
     */
    public ModuleCatalog catalog(Console console) {
        ModuleCatalog catalog = ModuleCatalog.withPlugins(allPlaces());
        catalog.problems().forEach(problem -> console.err().println("downbeat: " + problem));
        return catalog;
    }

    private List<Path> allPlaces() {
        List<Path> all = new ArrayList<>();
        String beside = System.getProperty("downbeat.plugins"); // beside the distribution; the launcher says so
        if (beside != null && Files.isDirectory(Path.of(beside))) {
            all.add(Path.of(beside));
        }
        String listed = System.getenv().getOrDefault("DOWNBEAT_PLUGINS", "");
        for (String place : listed.split(File.pathSeparator, -1)) {
            if (!place.isBlank()) {
                all.add(existing("DOWNBEAT_PLUGINS", Path.of(place)));
            }
        }
        places.forEach(place -> all.add(existing("--plugins", place)));
        return all;
    }

    private static Path existing(String who, Path place) {
        if (!Files.exists(place)) {
            throw new InputException(who + ": there is no " + place + "; name a folder with module jars, or one jar");
        }
        return place;
    }
}
