package org.downbeat.tracker.file;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.downbeat.core.Nearest;

/** The known keys of a group of a song file; unknown and missing ones are reported at once. */
final class Fields {
    private final Map<String, Value.Entry> entries;

    Fields(Value value, FormatGroup group) {
        entries = value.entries(group.accepted());
        entries.forEach((key, entry) -> {
            if (group.key(key).isEmpty()) {
                entry.key().wrong("unknown key '" + key + "'; " + Nearest.hint(key, group.names()));
            }
        });
        if (value.isMap() || value.isEmpty()) {
            for (FormatKey key : group.keys()) {
                if (key.isRequired() && !entries.containsKey(key.name())) {
                    value.wrong("'" + key.name() + "' is missing; write " + key.example());
                }
            }
        }
    }

    Optional<Value> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Value.Entry::value).filter(value -> !value.isEmpty());
    }

    /** Every key with its value, in order. */
    void forEach(BiConsumer<String, Value.Entry> action) {
        entries.forEach(action);
    }
}
