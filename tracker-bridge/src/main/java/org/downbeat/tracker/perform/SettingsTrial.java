package org.downbeat.tracker.perform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.downbeat.api.Settings;
import org.downbeat.core.Nearest;

/**
 * What a new instance of a module says about its settings, before anything is rendered.
 *
 * @param refusal why it cannot be prepared with them; empty when it can
 * @param unused the settings that it never looked for; none after a refusal
 */
public record SettingsTrial(Optional<String> refusal, List<Unused> unused) {
    /** A key within an item of a list, such as {@code layers[2].sample}. */
    private static final Pattern ITEM = Pattern.compile("(\\w+)\\[(\\d+)]\\.\\w+");

    /**
     * A setting that the module does not know.
     *
     * @param key its full name, such as {@code layers[2].min_velcity}
     * @param message says so, and names the nearest one
     */
    public record Unused(String key, String message) {}

    /** Copies. */
    public SettingsTrial {
        unused = List.copyOf(unused);
    }

    /**
     * Lets a module read settings.
     *
     * @param node what the module is called
     * @param tree the settings, as in {@link Settings}
     * @param samples the clips that it may name
     */
    public static SettingsTrial of(
            String node,
            AudioModuleFactory factory,
            Description description,
            Map<String, Object> tree,
            Map<String, Sample> samples) {
        Settings settings = Settings.of(tree);
        try (AudioModule instance = factory.create()) {
            instance.prepare(new TrialSetup(node, description, settings, samples));
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (Exception | LinkageError e) {
            return refused(description.id() + " cannot be prepared: " + e);
        }
        List<Unused> unused = new ArrayList<>();
        for (String key : settings.unused()) {
            String name = key.substring(key.lastIndexOf('.') + 1);
            unused.add(new Unused(
                    key,
                    "'" + key + "' is not used by " + description.id() + "; "
                            + Nearest.hint(name, known(settings, key, description))));
        }
        return new SettingsTrial(Optional.empty(), unused);
    }

    private static SettingsTrial refused(String why) {
        return new SettingsTrial(Optional.of(why), List.of());
    }

    /** What the module looked for where the unused key stands. */
    private static List<String> known(Settings settings, String unused, Description description) {
        Matcher item = ITEM.matcher(unused);
        if (item.matches()) {
            int index = Integer.parseInt(item.group(2)) - 1;
            return List.copyOf(settings.groups(item.group(1)).get(index).known());
        }
        List<String> known = new ArrayList<>(settings.known());
        description.parameters().stream().map(ParameterSpec::id).forEach(known::add);
        return known;
    }

    /**
     * Where the setting stands that a refusal begins with or names, of those there are.
     *
     * @param places by full name, and by quoted text such as {@code 'kick'}
     */
    public static <P> Optional<P> blamed(String refusal, Map<String, P> places) {
        Optional<P> blamed = Optional.empty();
        int longest = 0;
        for (Map.Entry<String, P> candidate : places.entrySet()) {
            String path = candidate.getKey();
            boolean named = path.startsWith("'")
                    ? refusal.contains(path)
                    : refusal.startsWith(path + " ") || refusal.startsWith(path + ".");
            if (named && path.length() > longest) {
                longest = path.length();
                blamed = Optional.of(candidate.getValue());
            }
        }
        return blamed;
    }
}
