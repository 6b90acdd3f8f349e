package org.downbeat.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.downbeat.cli.Main;
import org.downbeat.cli.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays through Java's sound in a process of its own, into a device of ALSA that is heard by nobody. */
class SystemLoudspeakerTest {
    private static final String NONE = "There is no sound device here";

    @TempDir
    Path folder;

    @Test
    void theDeviceGetsTheRecordingFromItsBeginningToItsEnd() throws Exception {
        Path recording = Recordings.tone(folder.resolve("a b.wav"), -20, -14, -30);
        Path heard = folder.resolve("heard.raw");
        Played played = play(recording, """
                pcm.!default { type file file "%s" format raw slave.pcm { type null } }
                """.formatted(heard));
        assumeFalse(played.said.contains(NONE), "Java finds no ALSA here");
        assertThat(played.exit).as(played.said).isZero();
        PlayCommandTest.Ear ear = new PlayCommandTest.Ear(Integer.MAX_VALUE);
        assertThat(PlayCommandTest.command(ear, recording.toString()).call()).isZero();
        byte[] expected = ear.bytes();
        assertThat(Arrays.copyOf(Files.readAllBytes(heard), expected.length)).isEqualTo(expected);
    }

    @Test
    void whereThereIsNoDeviceThereIsOneLineAndStatus2() throws Exception {
        Played played = play(Recordings.tone(folder.resolve("a.wav"), -20), "");
        assertThat(played.exit).isEqualTo(2);
        assertThat(played.said).hasLineCount(1).startsWith("downbeat: " + NONE);
    }

    private record Played(int exit, String said) {}

    private Played play(Path recording, String devices) throws IOException, InterruptedException {
        Path configuration = Files.writeString(folder.resolve("asound.conf"), devices);
        ProcessBuilder player = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "play",
                        recording.toString())
                .redirectErrorStream(true);
        player.environment().put("ALSA_CONFIG_PATH", configuration.toString());
        Process process = player.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Played(process.waitFor(), said);
    }
}
