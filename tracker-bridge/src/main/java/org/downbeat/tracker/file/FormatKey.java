package org.downbeat.tracker.file;

import java.util.Map;

/**
 * One key of a song file.
 *
 * @param name as written
 * @param need whether it can be left out
 * @param example how it may look, for messages and the documentation
 * @param about one sentence
 * @param schema the JSON Schema of its value
 */
record FormatKey(String name, Need need, String example, String about, Map<String, Object> schema) {
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    boolean isRequired() {
        return need == Need.REQUIRED;
    }
}
