package org.downbeat.core.catalog;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.core.catalog.ModuleCatalog.Entry;

/** Gathers the modules of one source after another and settles which of two with the same name stays. */
final class CatalogBuilder {
    private final ClassLoader host;
    private final Map<String, Entry> byId = new TreeMap<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Begins with the modules that a class loader has of itself. */
    CatalogBuilder(ClassLoader host) {
        this.host = host;
        add(Entry.BUILT_IN, host);
    }

    /** Adds the plugins at a place. */
    void addPlugins(Path place) {
        List<Plugin> plugins;
        try {
            plugins = Plugin.at(place);
        } catch (IOException e) {
            problems.add(place + ": cannot be looked into: " + e.getMessage());
            return;
        }
        for (Plugin plugin : plugins) {
            try {
                plugin.inspect().forEach(remark -> problems.add(plugin + ": " + remark));
                URLClassLoader loader = plugin.loader(new ApiGate(host));
                loaders.add(loader);
                add(plugin.toString(), loader);
            } catch (PluginException | IOException e) {
                problems.add(plugin + ": " + e.getMessage());
            }
        }
    }

    private void add(String origin, ClassLoader loader) {
        ServiceLoader<AudioModuleFactory> source = ServiceLoader.load(AudioModuleFactory.class, loader);
        GuardedFactories.forEach(source, new GuardedFactories.Visitor() {
            @Override
            public void loaded(AudioModuleFactory factory, Description description) {
                add(new Entry(description, factory, origin));
            }

            @Override
            public void failed(String why) {
                problems.add(origin + ": " + why);
            }
        });
    }

    private void add(Entry entry) {
        Optional<Entry> rival = rival(entry);
        if (rival.isEmpty()) {
            byId.put(entry.description().id(), entry);
        } else if (isBetter(entry, rival.get())) {
            byId.put(entry.description().id(), entry);
            leaveOut(rival.get(), entry);
        } else {
            leaveOut(entry, rival.get());
        }
    }

    /** The module that already has the id, or a built-in one that songs already call so. */
    private Optional<Entry> rival(Entry entry) {
        String id = entry.description().id();
        Optional<Entry> alias = byId.values().stream()
                .filter(other -> other.isBuiltIn() && !entry.isBuiltIn())
                .filter(other -> other.description().aliases().contains(id))
                .findFirst();
        return Optional.ofNullable(byId.get(id)).or(() -> alias);
    }

    /** No plugin is better than a built-in module; among plugins the later version is, and the first of equal ones. */
    private static boolean isBetter(Entry entry, Entry rival) {
        if (rival.isBuiltIn()) {
            // The class names decide, so that the order of the class path does not.
            return entry.isBuiltIn() && nameOf(entry).compareTo(nameOf(rival)) < 0;
        }
        return Version.of(entry.description().version())
                        .compareTo(Version.of(rival.description().version()))
                > 0;
    }

    private void leaveOut(Entry entry, Entry kept) {
        String keeper = kept.isBuiltIn() && !entry.isBuiltIn()
                ? "a module of Downbeat itself is called so"
                : nameOf(kept) + " of " + kept.origin() + " has the same id, version "
                        + kept.description().version();
        problems.add(entry.origin() + ": " + nameOf(entry) + " with id '"
                + entry.description().id() + "', version " + entry.description().version() + ", is left out: " + keeper
                + "; give one of them another id");
    }

    private static String nameOf(Entry entry) {
        return entry.factory().getClass().getName();
    }

    /** Ids first, so that no alias ever hides a module; then built-in aliases, then those of plugins. */
    ModuleCatalog build() {
        Map<String, Entry> byName = new HashMap<>(byId);
        byId.values().stream().filter(Entry::isBuiltIn).forEach(entry -> addAliases(entry, byName));
        byId.values().stream().filter(entry -> !entry.isBuiltIn()).forEach(entry -> addAliases(entry, byName));
        return new ModuleCatalog(List.copyOf(byId.values()), byName, loaders, problems);
    }

    private void addAliases(Entry entry, Map<String, Entry> byName) {
        for (String alias : entry.description().aliases()) {
            Entry owner = byName.putIfAbsent(ModuleCatalog.key(alias), entry);
            if (owner != null && !owner.equals(entry)) {
                problems.add(entry.origin() + ": module '" + entry.description().id() + "' goes without its alias '"
                        + alias + "', which means '" + owner.description().id() + "'");
            }
        }
    }
}
