package org.downbeat.cli.guide;

import java.util.function.Supplier;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;

/** The factory of a recipe; in a jar it would be a class of its own with {@code @AutoService}. */
record Recipe(Description description, Supplier<AudioModule> maker) implements AudioModuleFactory {
    @Override
    public Description describe() {
        return description;
    }

    @Override
    public AudioModule create() {
        return maker.get();
    }
}
