package org.downbeat.core.catalog;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.core.Nearest;

/**
 * The modules that songs can name. Immutable; the same class path always gives the same catalog in the same order.
 *
 * <p>A module that cannot be loaded never takes the others along: it is left out, and {@link #problems} has one line
 * about it.
 */
public final class ModuleCatalog implements AutoCloseable {
    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry e) -> e.description().purpose())
            .thenComparing(e -> e.description().id());

    private final List<Entry> entries;
    private final Map<String, Entry> byName;
    private final List<URLClassLoader> loaders;
    private final List<String> problems;

    /**
     * A module that can be used.
     *
     * @param description what it says about itself, asked once
     * @param factory makes instances of it
     * @param origin where it comes from: {@value #BUILT_IN}, or its jar or folder of jars
     */
    public record Entry(Description description, AudioModuleFactory factory, String origin) {
        /** The origin of modules that come with Downbeat. */
        public static final String BUILT_IN = "built in";

        /** Whether it comes with Downbeat. */
        public boolean isBuiltIn() {
            return origin.equals(BUILT_IN);
        }
    }

    ModuleCatalog(List<Entry> entries, Map<String, Entry> byName, List<URLClassLoader> loaders, List<String> problems) {
        this.entries = entries.stream().sorted(ORDER).toList();
        this.byName = new TreeMap<>(byName);
        this.loaders = List.copyOf(loaders);
        this.problems = List.copyOf(problems);
    }

    /** The modules that come with Downbeat: every factory on the class path. */
    public static ModuleCatalog builtIn() {
        return withPlugins(List.of());
    }

    /**
     * The modules that come with Downbeat, and those that were dropped in.
     *
     * <p>A plugin is a jar, or a folder of jars that belong together. It has a class loader of its own that sees Java and
     * the module API, nothing else. No plugin replaces a built-in module; of two plugins with the same id the later
     * version stays.
     *
     * @param places jars, or folders whose jars and folders of jars are plugins; looked into in this order, and each by
     *     name
     */
    public static ModuleCatalog withPlugins(List<Path> places) {
        CatalogBuilder builder = new CatalogBuilder(ModuleCatalog.class.getClassLoader());
        places.forEach(builder::addPlugins);
        return builder.build();
    }

    /** Every module, ordered by purpose and then by id. */
    public List<Entry> entries() {
        return entries;
    }

    /** The modules that could not be loaded: one line each, saying which, why, and what would help. */
    public List<String> problems() {
        return problems;
    }

    /** The module of an id or alias; upper and lower case are the same. */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /**
     * The module of an id or alias; upper and lower case are the same.
     *
     * @throws IllegalArgumentException when there is none; the message has the nearest name and lists what is there
     */
    public Entry get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    /**
     * What a module says about itself.
     *
     * @throws IllegalArgumentException as {@link #get} does
     */
    public Description describe(String name) {
        return get(name).description();
    }

    /**
     * Makes a module.
     *
     * @throws IllegalArgumentException as {@link #get} does
     */
    public AudioModule create(String name) {
        return get(name).factory().create();
    }

    /**
     * Lets go of the plugins' jars. Their modules must not be used any more.
     *
     * @throws IOException when a jar cannot be closed; the others are all the same
     */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (URLClassLoader loader : loaders) {
            try {
                loader.close();
            } catch (IOException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private String unknown(String name) {
        List<String> ids = new ArrayList<>();
        entries.forEach(entry -> ids.add(entry.description().id()));
        ids.sort(Comparator.naturalOrder());
        String hint = Nearest.of(key(name), byName.keySet())
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(".");
        String there = ids.isEmpty() ? "No module is there at all." : "There are: " + String.join(", ", ids) + ".";
        return "There is no module '" + name.trim() + "'" + hint + " " + there;
    }

    static String key(String name) {
        return name.trim().toLowerCase(Locale.ROOT);
    }
}
