package org.downbeat.core.catalog;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.downbeat.api.AudioModuleFactory;

/**
 * What somebody dropped in: a jar, or a folder of jars that belong together.
 *
 * @param place the jar or folder
 * @param jars its jars, by name
 */
record Plugin(Path place, List<Path> jars) {
    /** The major version of the contract with module authors that this engine speaks. */
    static final int API_MAJOR = 1;

    private static final String API_ATTRIBUTE = "Downbeat-Api";
    private static final String SERVICES = "META-INF/services/" + AudioModuleFactory.class.getName();

    /** The plugins at a place, by name: the place itself when it is a jar, else every jar and every folder of jars in it. */
    static List<Plugin> at(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(new Plugin(place, List.of(place)));
        }
        List<Plugin> plugins = new ArrayList<>();
        for (Path item : sorted(place)) {
            if (isJar(item)) {
                plugins.add(new Plugin(item, List.of(item)));
            } else if (Files.isDirectory(item)) {
                List<Path> jars = sorted(item).stream().filter(Plugin::isJar).toList();
                if (!jars.isEmpty()) {
                    plugins.add(new Plugin(item, jars));
                }
            }
        }
        return plugins;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> items = Files.list(folder)) {
            return items.sorted().toList();
        }
    }

    private static boolean isJar(Path item) {
        return String.valueOf(item.getFileName()).endsWith(".jar") && !Files.isDirectory(item);
    }

    /**
     * Looks into the jars before anything in them is run, because ServiceLoader passes over a broken one in silence.
     *
     * @return what is odd but does no harm, one line each
     * @throws PluginException when the plugin cannot be used
     */
    List<String> inspect() throws PluginException {
        List<String> remarks = new ArrayList<>();
        boolean offersModules = false;
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                checkApi(file);
                offersModules |= file.getEntry(SERVICES) != null;
                if (file.getEntry(ApiGate.API.replace('.', '/') + "AudioModule.class") != null) {
                    remarks.add(
                            "it carries its own copy of the module API, which is not used; leave it out of the jar");
                }
            } catch (IOException e) {
                throw new PluginException(jar.getFileName() + " is not a jar that can be opened: " + e.getMessage(), e);
            }
        }
        if (!offersModules) {
            throw new PluginException("it offers no module: " + SERVICES + " is missing; write @AutoService("
                    + AudioModuleFactory.class.getSimpleName() + ".class) above a factory");
        }
        return remarks;
    }

    private static void checkApi(JarFile file) throws IOException, PluginException {
        Manifest manifest = file.getManifest();
        Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
        String version = attributes.getValue(API_ATTRIBUTE);
        if (version == null) {
            return;
        }
        if (!version.trim().matches("\\d{1,6}(\\.\\d{1,6})*")) {
            throw new PluginException(
                    "its " + API_ATTRIBUTE + " '" + version + "' is no version; write one such as " + API_MAJOR + ".0");
        }
        if (Version.of(version.trim()).major() > API_MAJOR) {
            throw new PluginException("it was made for version " + version.trim()
                    + " of the module API, and this engine speaks " + API_MAJOR + ".0; a newer Downbeat is needed");
        }
    }

    /** A loader that sees the jars, Java and the module API. */
    URLClassLoader loader(ApiGate gate) throws MalformedURLException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return new URLClassLoader(String.valueOf(place.getFileName()), urls, gate);
    }

    @Override
    public String toString() {
        return place.toString();
    }
}
