package org.downbeat.tracker.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Sample;
import org.downbeat.api.Settings;
import org.downbeat.core.Nearest;
import org.downbeat.tracker.perform.TrialSetup;

/** The settings of a module while they are read: what was written, and where. */
final class SettingsDraft {
    /** A key within an item of a list, such as {@code layers[2].sample}. */
    private static final Pattern ITEM = Pattern.compile("(\\w+)\\[(\\d+)]\\.\\w+");

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
        Settings settings = Settings.of(tree);
        try (AudioModule instance = factory.create()) {
            instance.prepare(new TrialSetup(module.scalar(), description, settings, samples));
        } catch (IllegalArgumentException e) {
            refused(Texts.clause(e));
            return;
        } catch (Exception | LinkageError e) {
            module.source().report(module.place(), description.id() + " cannot be prepared: " + e);
            return;
        }
        for (String unused : settings.unused()) {
            String name = unused.substring(unused.lastIndexOf('.') + 1);
            module.source()
                    .report(
                            places.getOrDefault(unused, module.place()),
                            "'" + unused + "' is not used by " + description.id() + "; "
                                    + Nearest.hint(name, known(settings, unused, description)));
        }
    }

    /** What the module looked for where the unused key stands. */
    private static List<String> known(Settings settings, String unused, Description description) {
        Matcher item = ITEM.matcher(unused);
        if (item.matches()) {
            int index = Integer.parseInt(item.group(2)) - 1;
            return List.copyOf(settings.groups(item.group(1)).get(index).known());
        }
        List<String> known = new ArrayList<>(settings.known());
        known.addAll(ModuleReader.parameterIds(description));
        return known;
    }

    /** Reports a refusal at the setting that its message begins with or names, else at the module. */
    private void refused(String message) {
        Place place = module.place();
        int longest = 0;
        for (Map.Entry<String, Place> candidate : places.entrySet()) {
            String path = candidate.getKey();
            boolean named = path.startsWith("'")
                    ? message.contains(path)
                    : message.startsWith(path + " ") || message.startsWith(path + ".");
            if (named && path.length() > longest) {
                longest = path.length();
                place = candidate.getValue();
            }
        }
        module.source().report(place, message);
    }
}
