package org.downbeat.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project in examples is what new-module writes, and builds with what Downbeat itself is built with. */
class TremoloExampleTest {
    private static final Path DOWNBEAT = Path.of("..");
    private static final Path EXAMPLE = DOWNBEAT.resolve("examples/tremolo-module");

    @Test
    void isWhatNewModuleWrites() throws IOException {
        String version = firstMatch("<version>([^<]+)</version>", DOWNBEAT.resolve("pom.xml"));
        ModuleProject project = new ModuleProject(
                "tremolo", "Tremolo", "file://${project.basedir}/../../cli/target/downbeat/maven", version);
        assertThat(filesOf(EXAMPLE)).isEqualTo(new TreeMap<>(project.files()));
    }

    private static Map<String, String> filesOf(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("target/")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    /** So whoever has built Downbeat has all of it, and needs no network. */
    @Test
    void needsNothingThatDownbeatDoesNot() throws IOException {
        Map<String, Set<String>> ours = versions(DOWNBEAT.resolve("pom.xml"));
        ours.put("junit-jupiter", ours.getOrDefault("junit-bom", Set.of()));
        String autoService =
                firstMatch("<autoservice.version>([^<]+)</autoservice.version>", DOWNBEAT.resolve("pom.xml"));
        ours.put("auto-service", Set.of(autoService));
        ours.put("auto-service-annotations", Set.of(autoService));
        Map<String, Set<String>> theirs = versions(EXAMPLE.resolve("pom.xml"));
        theirs.keySet().removeAll(Set.of("tremolo", "engine-api", "module-kit", "engine-tck"));
        assertThat(theirs).hasSizeGreaterThan(8);
        assertThat(theirs)
                .allSatisfy((artifact, version) ->
                        assertThat(ours).as(artifact).extractingByKey(artifact).isEqualTo(version));
    }

    private static Map<String, Set<String>> versions(Path pom) throws IOException {
        return Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(pom))
                .results()
                .collect(Collectors.groupingBy(
                        found -> found.group(1),
                        LinkedHashMap::new,
                        Collectors.mapping(found -> found.group(2), Collectors.toCollection(TreeSet::new))));
    }

    private static String firstMatch(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
