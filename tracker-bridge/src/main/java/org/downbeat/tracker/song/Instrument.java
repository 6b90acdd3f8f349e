package org.downbeat.tracker.song;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a part plays on: modules in the order of the sound's way.
 *
 * @param name what parts call it
 * @param family such as {@code strings} or {@code keys}: modules choose suitable initial values by it; empty for none
 * @param modules in order; the last one is heard
 */
public record Instrument(String name, String family, List<ModuleUse> modules) {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException for a name that is none, no module, two modules of one name, or an input or drive
     *     that names a module that is not there
     */
    public Instrument {
        Names.require("instrument", name);
        family = family.trim();
        modules = List.copyOf(modules);
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("Instrument '" + name + "' has no modules; write at least one");
        }
        checkNames("Instrument '" + name + "'", modules);
    }

    static void checkNames(String where, List<ModuleUse> modules) {
        Set<String> names = new LinkedHashSet<>();
        for (ModuleUse module : modules) {
            if (!names.add(module.name())) {
                throw new IllegalArgumentException(
                        where + " has two modules named '" + module.name() + "'; give one of them another name");
            }
        }
        for (ModuleUse module : modules) {
            module.inputs().forEach(input -> Names.requireKnown("module", input, names));
            module.drives().forEach(drive -> Names.requireKnown("module", drive.module(), names));
        }
    }

    /** An instrument to be filled. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Gathers an instrument. */
    public static final class Builder {
        private final String name;
        private final List<ModuleUse> modules = new ArrayList<>();
        private String family = "";

        private Builder(String name) {
            this.name = name;
        }

        /** The family whose suggestions its modules follow. */
        public Builder family(String word) {
            family = word;
            return this;
        }

        /** Adds a module behind those there are. */
        public Builder module(ModuleUse module) {
            modules.add(module);
            return this;
        }

        /** Adds a module behind those there are. */
        public Builder module(ModuleUse.Builder module) {
            return module(module.build());
        }

        /**
         * The finished instrument.
         *
         * @throws IllegalArgumentException as {@link Instrument} does
         */
        public Instrument build() {
            return new Instrument(name, family, modules);
        }
    }
}
