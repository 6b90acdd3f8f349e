package org.downbeat.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.downbeat.api.Sample;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.Recordings;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Ink;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.core.audio.AudioClips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlayCommandTest {
    @TempDir
    Path folder;

    /** Keeps what it hears, and breaks when it has heard enough. */
    static final class Ear implements Loudspeaker {
        private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
        private final int enough;
        private boolean isDrained;
        private boolean isClosed;

        Ear(int enough) {
            this.enough = enough;
        }

        @Override
        public void write(byte[] frames, int length) {
            heard.write(frames, 0, length);
            if (heard.size() >= enough) {
                throw new IllegalStateException("enough");
            }
        }

        @Override
        public void drain() {
            isDrained = true;
        }

        @Override
        public void close() {
            isClosed = true;
        }

        byte[] bytes() {
            return heard.toByteArray();
        }

        short[] samples() {
            short[] samples = new short[heard.size() / 2];
            ByteBuffer.wrap(heard.toByteArray())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }

    @Test
    void aRecordingIsHeardSampleBySample() throws IOException {
        float[] left = {0, 0.5f, -0.5f, 1.5f, -1.5f};
        float[] right = {0.25f, -0.25f, 0, 0, 0};
        Path file = Recordings.write(folder.resolve("a.wav"), left, right);
        Ear ear = play(file.toString());
        assertThat(ear.samples()).containsExactly(new int[] {0, 8192, 16384, -8192, -16384, 0, 32767, 0, -32768, 0});
        assertThat(ear.isDrained).isTrue();
        assertThat(ear.isClosed).isTrue();
    }

    @Test
    void itBeginsAtTheBarAskedFor() throws IOException {
        Path file = Recordings.tone(folder.resolve("a.wav"), -20, -20, -20, -20);
        short[] all = play(file.toString()).samples();
        // Two beats of 60 beats a minute are two seconds.
        short[] behind = play(file.toString(), "--from", "2", "--tempo", "60", "--meter", "2/4")
                .samples();
        assertThat(behind).isEqualTo(Arrays.copyOfRange(all, 2 * 2 * Recordings.RATE, all.length));
    }

    @Test
    void aLoopBeginsAgainWithoutAGap() throws IOException {
        Path file = Recordings.tone(folder.resolve("a.wav"), -20);
        Ear ear = new Ear(10 * Recordings.RATE);
        assertThatThrownBy(() -> command(ear, file.toString(), "--loop").call()).hasMessage("enough");
        short[] heard = ear.samples();
        int round = 2 * Recordings.RATE;
        assertThat(Arrays.copyOfRange(heard, round, 2 * round)).isEqualTo(Arrays.copyOf(heard, round));
        assertThat(ear.isClosed).isTrue();
    }

    @Test
    void aSongIsHeardAsItIsRendered() throws IOException {
        Path song = Files.writeString(folder.resolve("song.yaml"), """
                tempo: 240
                instruments: {tone: {modules: {sine: {frequency_hz: 440, amplitude: 0.5}}}}
                patterns: {drone: {length: 32, tracks: [tone], rows: '---'}}
                order: [{section: All, patterns: drone}]
                """);
        Path wav = folder.resolve("song.wav");
        assertThat(CliRun.of("render", song.toString(), "-o", wav.toString(), "--format", "float")
                        .exit())
                .isZero();
        Sample rendered = AudioClips.read(wav);
        short[] heard = play(song.toString(), "--from", "2").samples();
        int bar = 48_000;
        assertThat(heard).hasSize(2 * (rendered.frames() - bar));
        for (int i = 0; i < 1000; i++) {
            assertThat(heard[2 * i]).isEqualTo((short) Math.round(rendered.channel(0)[bar + i] * 32768));
        }
    }

    @Test
    void withoutASoundDeviceThereIsOneLine() throws IOException {
        Path file = Recordings.tone(folder.resolve("a.wav"), -20);
        PlayCommand command = new PlayCommand(console(), (rate, channels) -> SystemLoudspeaker.open(rate, 99));
        CommandLine.populateCommand(command, file.toString());
        assertThatThrownBy(command::call)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("There is no sound device here that plays 99 channels at 16000 Hz")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--from=99", "--from=-1", "--tempo=0", "--meter=x"})
    void aBarThatIsNotThereIsRefused(String option) throws IOException {
        Path file = Recordings.tone(folder.resolve("a.wav"), -20);
        assertThatThrownBy(() -> play(file.toString(), "--from=2", option)).isInstanceOf(InputException.class);
    }

    @Test
    void aFileThatIsNotThereIsOneLineAndStatus2() {
        CliRun run = CliRun.of("play", folder.resolve("nowhere.wav").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: There is no file");
    }

    private static Ear play(String... arguments) throws IOException {
        Ear ear = new Ear(Integer.MAX_VALUE);
        assertThat(command(ear, arguments).call()).isZero();
        return ear;
    }

    static PlayCommand command(Ear ear, String... arguments) {
        PlayCommand command = new PlayCommand(console(), (rate, channels) -> ear);
        CommandLine line = new CommandLine(command);
        line.setOverwrittenOptionsAllowed(true);
        line.parseArgs(arguments);
        return command;
    }

    private static Console console() {
        return new Console(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8,
                Progress.Audience.NONE,
                Ink.PLAIN);
    }
}
