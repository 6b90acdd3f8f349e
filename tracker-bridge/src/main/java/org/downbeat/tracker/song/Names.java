package org.downbeat.tracker.song;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.downbeat.core.Nearest;

/** Names in songs: letters, digits, {@code _} and {@code -}, so that lanes and track columns can use them unquoted. */
public final class Names {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,63}");

    /** What a name may be, for messages. */
    public static final String ACCEPTED = "1 to 64 letters, digits, _ and -";

    private Names() {}

    /** Whether a text can be a name. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Says that a name is not there, and which one was probably meant. */
    public static String unknown(String kind, String name, Collection<String> known) {
        return "there is no " + kind + " '" + name + "'; " + Nearest.hint(name, known);
    }

    static String require(String kind, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is no name for a " + kind + "; write " + ACCEPTED);
        }
        return name;
    }

    static void requireKnown(String kind, String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException(sentence(unknown(kind, name, known)));
        }
    }

    static <V> V get(String kind, String name, Map<String, V> known) {
        V value = known.get(name);
        if (value == null) {
            throw new IllegalArgumentException(sentence(unknown(kind, name, known.keySet())));
        }
        return value;
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
