package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongSongTest {
    @TempDir
    Path folder;

    /** Two bytes a frame make 346 MB, so a render that kept the song in a heap of 64 MB would run out of it. */
    @Test
    void anHourOfMusicFitsInASmallHeap() throws IOException, InterruptedException {
        Path wav = folder.resolve("hour.wav");
        Path log = folder.resolve("log.txt");
        Process render = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongSong.class.getName(),
                        wav.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(render.waitFor(5, TimeUnit.MINUTES)).as("done in time").isTrue();
        assertThat(render.exitValue()).as(Files.readString(log)).isZero();
        assertThat(Files.size(wav)).isGreaterThan(2 * LongSong.FRAMES);
    }
}
