package org.downbeat.cli.song;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.downbeat.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a render, in a process of its own. */
class InterruptedRenderTest {
    @TempDir
    Path folder;

    @Test
    void leavesNoHalfFileAndTheLastGoodOne() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")));
        Path song = folder.resolve("long.yaml");
        // A quarter of an hour at eight times the usual rate, so that it is never done before it is interrupted.
        Files.writeString(song, SmallSongs.DUO.replace("patterns: alone", "patterns: alone, repeat: 1000"));
        Path good = Files.writeString(folder.resolve("out.wav"), "the last good one");
        Path passport = folder.resolve("out.json");
        Process render = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "render",
                        song.toString(),
                        "-o",
                        good.toString(),
                        "--sample-rate",
                        "384000",
                        "--passport",
                        passport.toString())
                .redirectErrorStream(true)
                .start();
        try {
            while (render.isAlive() && sizeOfParts() < 1_000_000) {
                Thread.sleep(20);
            }
            assertThat(render.isAlive()).as(() -> output(render)).isTrue();
            interrupt(render);
        } finally {
            render.destroyForcibly().waitFor();
        }
        assertThat(files()).containsExactlyInAnyOrder(song, good);
        assertThat(good).hasContent("the last good one");
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            // Where the tests themselves run in the background, their children do not hear SIGINT; SIGTERM they do.
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(process.exitValue()).isIn(130, 143);
    }

    private static String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private long sizeOfParts() throws IOException {
        long size = 0;
        for (Path file : files()) {
            if (file.toString().endsWith(".part")) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
