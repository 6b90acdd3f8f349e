package org.downbeat.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The jars of {@code examples/broken-modules}: a good one, and one for each way to be broken. */
public final class BrokenModules {
    /** Those that a catalog has something to say about when they are dropped in beside the good one. */
    public static final List<String> UNLOADABLE = List.of(
            "ApiOfTheFuture",
            "ClassFileTooNew",
            "ClassMissing",
            "ConstructorThrows",
            "NotASubtype",
            "NotAZip",
            "OwnCopyOfTheApi",
            "SameIdTwice",
            "StaticInitialiserThrows");

    private static final Path SOURCES = Path.of("..", "examples", "broken-modules", "broken");

    private BrokenModules() {}

    /** Makes the jar of a source and writes it into a folder, under the source's name. */
    public static Path write(String source, Path folder) throws IOException {
        Path file = folder.resolve(source + ".jar");
        if (source.equals("NotAZip")) {
            return Files.writeString(file, "not a jar at all");
        }
        JarForge jar = new JarForge().types(sources("Through", source)).listed("broken." + source);
        switch (source) {
            case "ApiOfTheFuture" -> jar.manifest("Downbeat-Api", "2.0");
            case "ClassFileTooNew" -> jar.fromTheFuture();
            case "ClassMissing" -> jar.without("broken/ClassMissing$Gone.class");
            case "OwnCopyOfTheApi" -> jar.entry("org/downbeat/api/AudioModule.class", new byte[9]);
            default -> {
                // The source says it all.
            }
        }
        return jar.write(file);
    }

    private static Map<String, String> sources(String... names) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : names) {
            sources.put("broken." + name, text(SOURCES.resolve(name + ".java")));
        }
        return sources;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
