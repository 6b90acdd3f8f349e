package org.downbeat.cli.song;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog.Entry;
import org.downbeat.tracker.file.ClipFinder;
import org.downbeat.tracker.file.SongFile;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.Song;

/**
 * What a song's sound is made of.
 *
 * @param files the song, its clips, and what these are made of, with paths from the song's folder
 * @param modules the modules that any of these songs names, with their versions, by id
 * @param plugins the jars of those that do not come with Downbeat
 */
record Ingredients(List<Ingredient> files, List<Ingredient> modules, List<Ingredient> plugins) {
    /** Nothing, where nobody wants to know. */
    static final Ingredients NONE = new Ingredients(List.of(), List.of(), List.of());

    /** The module of every part's mixer. */
    private static final String MIXER_MODULE = "gain";

    /** Stands for any clip where only the names of modules are wanted. */
    private static final ClipFinder SHORT_CLIPS = (name, path) -> new Sample(name, 48_000, new float[1][1]);

    /** Copies. */
    Ingredients {
        files = List.copyOf(files);
        modules = List.copyOf(modules);
        plugins = List.copyOf(plugins);
    }

    static Ingredients of(LoadedSong loaded) throws IOException {
        List<Ingredient> files = new ArrayList<>();
        Map<String, Entry> entries = new TreeMap<>();
        Path folder = loaded.files().get(0).resolveSibling("");
        for (Path file : loaded.files()) {
            files.add(Ingredient.file(slashed(folder.relativize(file)), file));
            for (String type : types(loaded, file)) {
                Entry entry = loaded.catalog().get(type);
                entries.put(entry.description().id(), entry);
            }
        }
        List<Ingredient> modules = new ArrayList<>();
        Map<String, Path> jars = new TreeMap<>();
        for (Entry entry : entries.values()) {
            modules.add(
                    new Ingredient(entry.description().id(), entry.description().version()));
            if (!entry.isBuiltIn()) {
                jars.putAll(jars(Path.of(entry.origin())));
            }
        }
        List<Ingredient> plugins = new ArrayList<>();
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            plugins.add(Ingredient.file(jar.getKey(), jar.getValue()));
        }
        return new Ingredients(files, modules, plugins);
    }

    /** With slashes on every system. */
    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static List<String> types(LoadedSong loaded, Path file) throws IOException {
        if (!SongFile.isSong(file.toString())) {
            return List.of();
        }
        Song song = file.equals(loaded.files().get(0))
                ? loaded.song()
                : SongFile.read(file.toString(), Files.readString(file), loaded.catalog(), SHORT_CLIPS);
        List<String> types = new ArrayList<>(List.of(MIXER_MODULE));
        song.master().stream().map(ModuleUse::type).forEach(types::add);
        song.instruments().values().stream()
                .flatMap(instrument -> instrument.modules().stream())
                .map(ModuleUse::type)
                .forEach(types::add);
        return types;
    }

    private static Map<String, Path> jars(Path origin) throws IOException {
        if (!Files.isDirectory(origin)) {
            return Map.of(String.valueOf(origin.getFileName()), origin);
        }
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> items = Files.list(origin)) {
            items.filter(item -> item.toString().endsWith(".jar"))
                    .forEach(jar -> jars.put(origin.getFileName() + "/" + jar.getFileName(), jar));
        }
        return jars;
    }
}
