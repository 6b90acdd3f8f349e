package org.downbeat.tracker.song;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One module of an instrument: which, under which name, set how.
 *
 * @param name what lanes call it, unique in its instrument
 * @param type the module's id or alias in the catalog
 * @param values plain values by parameter id
 * @param settings what is not a number in time; a tree as in {@link org.downbeat.api.Settings}
 * @param inputs names of the modules whose sound it takes; empty: everything before it that nothing has taken yet
 * @param drives parameters of other modules that its output moves; such a module is no part of the sound's way unless it
 *     has inputs
 */
public record ModuleUse(
        String name,
        String type,
        Map<String, Double> values,
        Map<String, Object> settings,
        List<String> inputs,
        List<Drive> drives) {
    /**
     * A control moved by another module.
     *
     * @param module whose control, within the same instrument
     * @param parameter which
     * @param depth fraction of the parameter's whole travel that a full signal moves it by, −1 to 1
     */
    public record Drive(String module, String parameter, double depth) {
        /**
         * Checks.
         *
         * @throws IllegalArgumentException for a depth outside −1 to 1
         */
        public Drive {
            if (!(Math.abs(depth) <= 1)) {
                throw new IllegalArgumentException(
                        "A depth of " + depth + " on " + module + "." + parameter + " cannot be; write -1 to 1");
            }
        }
    }

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException for a name that is none or a value that is no number
     */
    public ModuleUse {
        Names.require("module", name);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        inputs = List.copyOf(inputs);
        drives = List.copyOf(drives);
        for (Map.Entry<String, Double> value : values.entrySet()) {
            if (!Double.isFinite(value.getValue())) {
                throw new IllegalArgumentException(
                        name + "." + value.getKey() + " cannot be " + value.getValue() + "; write a number");
            }
        }
    }

    /** A module named like its type. */
    public static Builder of(String type) {
        return named(type, type);
    }

    /** A module with a name of its own. */
    public static Builder named(String name, String type) {
        return new Builder(name, type);
    }

    /** Whether its output moves controls instead of being heard. */
    public boolean isMotion() {
        return !drives.isEmpty() && inputs.isEmpty();
    }

    /** Gathers a module. */
    public static final class Builder {
        private final String name;
        private final String type;
        private final Map<String, Double> values = new LinkedHashMap<>();
        private final Map<String, Object> settings = new LinkedHashMap<>();
        private final List<String> inputs = new ArrayList<>();
        private final List<Drive> drives = new ArrayList<>();

        private Builder(String name, String type) {
            this.name = name;
            this.type = type;
        }

        /** Sets a parameter, in plain units. */
        public Builder value(String parameterId, double plain) {
            values.put(parameterId, plain);
            return this;
        }

        /** Says something that is not a number in time: a text, a number, a list or a map. */
        public Builder setting(String key, Object value) {
            settings.put(key, value);
            return this;
        }

        /** Takes the sound of these modules instead of everything before it. */
        public Builder inputs(String... modules) {
            inputs.addAll(List.of(modules));
            return this;
        }

        /** Moves a parameter of another module of the instrument. */
        public Builder drives(String module, String parameter, double depth) {
            drives.add(new Drive(module, parameter, depth));
            return this;
        }

        /**
         * The finished module.
         *
         * @throws IllegalArgumentException as {@link ModuleUse} does
         */
        public ModuleUse build() {
            return new ModuleUse(name, type, values, settings, inputs, drives);
        }
    }
}
