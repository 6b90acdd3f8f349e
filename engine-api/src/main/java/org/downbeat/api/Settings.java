package org.downbeat.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a song says about a module that is not a number in time: a read-only tree of texts, numbers, lists and groups.
 *
 * <p>Every getter notes that its key was looked for; {@link #unused} then tells which keys the module never asked about,
 * so that a misspelt one is reported instead of silently ignored. Not for use by several threads at once.
 */
public final class Settings {
    private final String path;
    private final Map<String, ?> values;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Settings> children = new LinkedHashMap<>();

    private Settings(String path, Map<String, ?> values) {
        this.path = path;
        this.values = Collections.unmodifiableMap(values);
    }

    /** Settings that say nothing. */
    public static Settings none() {
        return of(Map.of());
    }

    /**
     * Wraps a tree whose leaves are {@link String}, {@link Number} or {@link Boolean} and whose branches are {@link Map}
     * with text keys, or {@link List}.
     */
    public static Settings of(Map<String, ?> tree) {
        return new Settings("", tree);
    }

    /** Whether a key is there. */
    public boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    /** A text, or {@code otherwise} when the key is missing. */
    public String text(String key, String otherwise) {
        Object value = get(key);
        return value == null ? otherwise : String.valueOf(leaf(key, value, "a text"));
    }

    /**
     * A text that must be there.
     *
     * @throws IllegalArgumentException when it is missing
     */
    public String text(String key) {
        Object value = get(key);
        if (value == null) {
            throw new IllegalArgumentException(path + key + " is missing; a text is needed");
        }
        return String.valueOf(leaf(key, value, "a text"));
    }

    /** A number, or empty when the key is missing. */
    public OptionalDouble number(String key) {
        Object value = get(key);
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return OptionalDouble.of(number.doubleValue());
        }
        throw wrong(key, value, "a number");
    }

    /**
     * A number within a range, or {@code otherwise} when the key is missing.
     *
     * @throws IllegalArgumentException when it is no number or outside
     */
    public double number(String key, double least, double most, double otherwise) {
        double value = number(key).orElse(otherwise);
        if (!(value >= least && value <= most)) {
            throw wrong(key, value, "a number from " + plain(least) + " to " + plain(most));
        }
        return value;
    }

    /**
     * A whole number within a range, or {@code otherwise} when the key is missing.
     *
     * @throws IllegalArgumentException when it is no whole number or outside
     */
    public int whole(String key, int least, int most, int otherwise) {
        double value = number(key, least, most, otherwise);
        if (value != Math.rint(value)) {
            throw wrong(key, value, "a whole number from " + least + " to " + most);
        }
        return (int) value;
    }

    /** A switch: on when the key is there and true. */
    public boolean isOn(String key) {
        Object value = get(key);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean on) {
            return on;
        }
        throw wrong(key, value, "true or false");
    }

    /**
     * One of the names of an enum, in lower case with _ for spaces, or {@code otherwise} when the key is missing.
     *
     * @throws IllegalArgumentException when it is none of them; the message lists them
     */
    public <E extends Enum<E>> E choice(String key, E otherwise) {
        Object value = get(key);
        if (value == null) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(String.valueOf(value).toLowerCase(Locale.ROOT))) {
                return constant;
            }
            names.add(name);
        }
        throw wrong(key, value, "one of " + String.join(", ", names));
    }

    /** The groups of a list, in order; empty when the key is missing. */
    public List<Settings> groups(String key) {
        Object value = get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(key, value, "a list");
        }
        List<Settings> groups = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            groups.add(child(key + "[" + (i + 1) + "]", list.get(i)));
        }
        return groups;
    }

    /** A group within this one; empty when the key is missing. */
    public Settings group(String key) {
        Object value = get(key);
        return value == null ? none() : child(key, value);
    }

    /** The keys that are there, in order. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** The keys that the module looked for. */
    public Set<String> known() {
        return Collections.unmodifiableSet(known);
    }

    /** The full names of the keys that are there and were never looked for, such as {@code layers[2].min_velcity}. */
    public List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                unused.add(path + key);
            }
        }
        children.values().forEach(child -> unused.addAll(child.unused()));
        return unused;
    }

    private @Nullable Object get(String key) {
        known.add(key);
        return values.get(key);
    }

    private Settings child(String name, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(name, value, "a group of settings");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((k, v) -> copy.put(String.valueOf(k), v));
        return children.computeIfAbsent(name, n -> new Settings(path + n + ".", copy));
    }

    private Object leaf(String key, Object value, String wanted) {
        if (value instanceof Map || value instanceof List) {
            throw wrong(key, value, wanted);
        }
        return value;
    }

    private IllegalArgumentException wrong(String key, @Nullable Object value, String wanted) {
        return new IllegalArgumentException(path + key + " is '" + value + "'; " + wanted + " is needed");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
