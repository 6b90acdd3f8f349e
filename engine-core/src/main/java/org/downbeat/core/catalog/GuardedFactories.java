package org.downbeat.core.catalog;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;

/** Walks through the factories of a {@link ServiceLoader} and survives each one that cannot be loaded. */
final class GuardedFactories {
    /** A source that fails this often in a row will not come to an end by itself. */
    private static final int PATIENCE = 100;

    private GuardedFactories() {}

    /** Hears about each factory, in the source's order. */
    interface Visitor {
        /** A factory works and has described its module. */
        void loaded(AudioModuleFactory factory, Description description);

        /** A factory is left out; {@code why} is one line. */
        void failed(String why);
    }

    static void forEach(ServiceLoader<AudioModuleFactory> source, Visitor visitor) {
        Iterator<ServiceLoader.Provider<AudioModuleFactory>> providers =
                source.stream().iterator();
        int failures = 0;
        while (failures < PATIENCE) {
            ServiceLoader.Provider<AudioModuleFactory> provider;
            try {
                if (!providers.hasNext()) {
                    return;
                }
                provider = providers.next();
            } catch (RuntimeException | ServiceConfigurationError | LinkageError broken) {
                visitor.failed(LoadFailure.inWords(broken));
                failures++;
                continue;
            }
            failures = 0;
            load(provider, visitor);
        }
    }

    private static void load(ServiceLoader.Provider<AudioModuleFactory> provider, Visitor visitor) {
        try {
            AudioModuleFactory factory = provider.get();
            visitor.loaded(factory, factory.describe());
        } catch (Exception | ServiceConfigurationError | LinkageError | StackOverflowError | AssertionError broken) {
            visitor.failed(provider.type().getName() + " cannot be used: " + LoadFailure.inWords(broken));
        }
    }
}
