package org.downbeat.tracker.file;

import java.util.List;
import java.util.Optional;

/**
 * A group of keys of a song file.
 *
 * @param name such as {@code pattern}
 * @param about one sentence
 * @param keys in the order of the documentation
 * @param others what keys beside these may hold; empty when there must be none
 */
record FormatGroup(String name, String about, List<FormatKey> keys, String others) {
    Optional<FormatKey> key(String key) {
        return keys.stream().filter(k -> k.name().equals(key)).findFirst();
    }

    List<String> names() {
        return keys.stream().map(FormatKey::name).toList();
    }

    String accepted() {
        return "the keys " + String.join(", ", names());
    }
}
