package org.downbeat.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.downbeat.cli.CliRun;
import org.downbeat.kit.Phase;
import org.downbeat.kit.Sine;
import org.downbeat.testing.JarForge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar of a new project, put together without Maven, behind the gate. */
class ProjectJarTest {
    private static final List<Class<?>> KIT = List.of(Phase.class, Sine.class);

    @TempDir
    private Path folder;

    @Test
    void isListedAndPlaysTheSongOfItsProject() throws IOException {
        Path jar = withKit(jar()).write(folder.resolve("wah.jar"));
        CliRun card = CliRun.of("modules", "wah", "--plugins", jar.toString());
        assertThat(card.err()).isEmpty();
        assertThat(card.lines().get(0)).isEqualTo("Wah (wah 1.0, " + jar + ")");
        CliRun song = CliRun.of("render", song().toString(), "--plugins", jar.toString());
        assertThat(song.err()).isEmpty();
        assertThat(song.exit()).isZero();
    }

    @Test
    void withoutItsOwnCopyOfTheKitIsRefusedWithTheClassThatIsMissing() throws IOException {
        Path jar = jar().write(folder.resolve("wah.jar"));
        CliRun song = CliRun.of("render", song().toString(), "--plugins", jar.toString());
        assertThat(song.exit()).isEqualTo(2);
        assertThat(song.out() + song.err()).contains("wah cannot be prepared", "org/downbeat/kit/Phase");
    }

    private static JarForge jar() throws IOException {
        String effect = "org.example.WahEffect";
        Map<String, String> files = files();
        return new JarForge()
                .manifest("Downbeat-Api", "1.0")
                .types(Map.of(effect, source(files, effect), effect + "Factory", source(files, effect + "Factory")))
                .listed(effect + "Factory");
    }

    private static String source(Map<String, String> files, String type) {
        return Objects.requireNonNull(files.get("src/main/java/" + type.replace('.', '/') + ".java"), type);
    }

    private static JarForge withKit(JarForge jar) throws IOException {
        for (Class<?> part : KIT) {
            String entry = part.getName().replace('.', '/') + ".class";
            try (InputStream in = Objects.requireNonNull(part.getResourceAsStream("/" + entry), entry)) {
                jar.entry(entry, in.readAllBytes());
            }
        }
        return jar;
    }

    private Path song() throws IOException {
        return Files.writeString(folder.resolve("song.yaml"), Objects.requireNonNull(files().get("song.yaml")));
    }

    private static Map<String, String> files() throws IOException {
        return new ModuleProject("wah", "Wah", "file:///somewhere", "0.1.0").files();
    }
}
