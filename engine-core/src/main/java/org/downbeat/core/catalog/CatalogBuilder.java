package org.downbeat.core.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.core.catalog.ModuleCatalog.Entry;

/** Gathers the modules of one source after another and settles which of two with the same name stays. */
final class CatalogBuilder {
    private final Map<String, Entry> byId = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Adds every factory of a source that can be loaded; what cannot becomes a problem. */
    void add(String origin, ServiceLoader<AudioModuleFactory> source) {
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
        String id = entry.description().id();
        Entry rival = byId.get(id);
        if (rival == null) {
            byId.put(id, entry);
            return;
        }
        // The class names decide between equals, so that the order of the class path does not.
        boolean isFirst = nameOf(entry).compareTo(nameOf(rival)) < 0;
        Entry kept = isFirst ? entry : rival;
        Entry left = isFirst ? rival : entry;
        byId.put(id, kept);
        problems.add(left.origin() + ": module '" + id + "' of " + nameOf(left) + " is left out, because "
                + nameOf(kept) + " has the same id; give one of them another");
    }

    private static String nameOf(Entry entry) {
        return entry.factory().getClass().getName();
    }

    /** Ids first, so that no alias ever hides a module; then aliases in the order of the ids. */
    ModuleCatalog build() {
        Map<String, Entry> byName = new HashMap<>(byId);
        for (Entry entry : byId.values()) {
            for (String alias : entry.description().aliases()) {
                Entry owner = byName.putIfAbsent(ModuleCatalog.key(alias), entry);
                if (owner != null && !owner.equals(entry)) {
                    problems.add(entry.origin() + ": module '"
                            + entry.description().id() + "' goes without its alias '" + alias + "', which means '"
                            + owner.description().id() + "'");
                }
            }
        }
        return new ModuleCatalog(List.copyOf(byId.values()), byName, problems);
    }
}
