package org.downbeat.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {
    @Test
    void aPlainNameStaysAsItIs() {
        assertThat(ShellWord.of(Path.of("songs/late-train.yaml"))).isEqualTo("songs/late-train.yaml");
        assertThat(ShellWord.of(Path.of("my song.yaml"))).isEqualTo("\"my song.yaml\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.yaml",
                "my song.yaml",
                "Für Elise.yaml",
                "don't.yaml",
                "$HOME it's `x` \"y\".yaml",
                "a;b&(c)*.yaml"
            })
    void aShellReadsTheNameBack(String name) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
        Process shell = new ProcessBuilder("/bin/sh", "-c", "printf %s " + ShellWord.of(Path.of(name)))
                .redirectErrorStream(true)
                .start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(read).isEqualTo(name);
    }
}
