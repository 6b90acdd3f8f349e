package org.downbeat.core.catalog;

/**
 * What a plugin sees of the world: Java, and the contract with module authors. So a jar can bring whatever libraries it
 * likes without meeting the engine's, and never depends on what the engine does not promise.
 */
final class ApiGate extends ClassLoader {
    static final String API = "org.downbeat.api.";

    private final ClassLoader host;

    ApiGate(ClassLoader host) {
        super("downbeat-api", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(API)) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
