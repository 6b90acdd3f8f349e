package org.downbeat.tracker.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Sample;
import org.downbeat.tracker.perform.SettingsTrial;

/** The settings of a module while they are read: what was written, and where. */
final class SettingsDraft {
    private final Value module;
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** @param module the key that names the module */
    SettingsDraft(Value module) {
        this.module = module;
    }

    /** Reads a setting, and returns it as a tree. */
    Object add(Value.Entry entry) {
        String key = entry.key().scalar();
        Object value = entry.value().tree(key, places);
        places.put(key, entry.key().place());
        tree.put(key, value);
        return value;
    }

    /** Lets a new instance of the module read the settings, and reports what it refuses or never looks for. */
    void check(AudioModuleFactory factory, Description description, Map<String, Sample> samples) {
        SettingsTrial trial = SettingsTrial.of(module.scalar(), factory, description, tree, samples);
        trial.refusal()
                .map(Texts::clause)
                .ifPresent(why ->
                        module.source().report(SettingsTrial.blamed(why, places).orElse(module.place()), why));
        for (SettingsTrial.Unused unused : trial.unused()) {
            module.source().report(places.getOrDefault(unused.key(), module.place()), unused.message());
        }
    }
}
