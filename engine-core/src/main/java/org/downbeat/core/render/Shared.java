package org.downbeat.core.render;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the modules of one plan have in common, see {@link org.downbeat.api.Setup#shared}. Modules are prepared one after the
 * other and ask at no other time, so nothing is locked.
 */
final class Shared {
    private final Map<Object, Object> values = new HashMap<>();

    /** The value of a key, made when there is none. A maker may ask for other values itself. */
    @SuppressWarnings("unchecked") // who makes a value chooses its key
    <T> T get(Object key, Supplier<? extends T> maker) {
        Object value = values.get(key);
        if (value == null) {
            value = maker.get();
            values.put(key, value);
        }
        return (T) value;
    }
}
