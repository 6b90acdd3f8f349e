package org.downbeat.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.downbeat.api.Sample;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.Recordings;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.audio.AudioClips;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandsTest {
    @TempDir
    Path folder;

    @Test
    void theFirstBeatOfThePatternIsTheLoudestAndItsEndIsSilent() {
        CliRun run = CliRun.of("pattern-demo", "--duration", "2", "--tempo", "120");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(7);
        assertThat(run.lines().get(0).split("\\s+"))
                .containsExactly("BEAT", "GRADE", "RMS", "L", "RMS", "R", "LUFS", "PEAK", "HOLD", "CREST");
        assertThat(loudness(run, 1)).isGreaterThan(loudness(run, 2) + 6);
        assertThat(run.lines().get(3)).matches("1:3 +silent +— +— +— +— +-?\\d+\\.\\d +—");
        assertThat(run.lines().get(4)).startsWith("1:4   silent");
        assertThat(run.lines().get(5)).matches("Whole: -\\d+\\.\\d LUFS integrated, -\\d+\\.\\d dBTP true peak\\.");
        assertThat(run.lines().get(6)).matches("\\d+ automation events, 2\\.000 s rendered at \\d+ × real time\\.");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
    }

    @Test
    void thePatternIsRepeatedAndCutToTheLengthAskedFor() {
        List<String> lines =
                CliRun.of("pattern-demo", "--duration", "4", "--tempo", "128").lines();
        // 4 s at 128 beats a minute are 8.53 beats.
        assertThat(lines.get(5)).isEqualTo(lines.get(1).replace("1:1", "2:1"));
        assertThat(lines.get(9)).startsWith("3:1 (0.53 beats)");
        assertThat(lines).hasSize(12);
    }

    @Test
    void theToneOfTheMusicianDemoSoundsForFourBeatsAndThenRingsOut() {
        CliRun run = CliRun.of("musician-demo");
        assertThat(run.exit()).isZero();
        assertThat(loudness(run, 3)).as("with the filter open").isGreaterThan(loudness(run, 2));
        assertThat(loudness(run, 4)).isGreaterThan(loudness(run, 5));
        for (int beat = 5; beat < 8; beat++) {
            assertThat(loudness(run, beat + 1)).isLessThan(loudness(run, beat));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pattern-demo", "musician-demo"})
    void theWavHoldsWhatTheTableSays(String demo) throws IOException {
        Path wav = folder.resolve("demo.wav");
        CliRun run = CliRun.of(demo, "--duration", "1.5", "--out", wav.toString());
        assertThat(run.exit()).isZero();
        Sample sound = AudioClips.read(wav);
        assertThat(sound.frames()).isEqualTo(72_000);
        assertThat(sound.channels()).isEqualTo(2);
        assertThat(sound.sampleRate()).isEqualTo(48_000);
        double firstBeat = Signals.decibels(Signals.rms(sound.channel(0), 0, 24_000));
        // Printed with one decimal.
        assertThat(Double.parseDouble(run.lines().get(1).split("\\s+", -1)[2])).isCloseTo(firstBeat, offset(0.051));
        assertThat(CliRun.of(demo, "--duration", "1.5").lines().get(1))
                .isEqualTo(run.lines().get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 1, 22050, false",
        "16, 2, 44100, false",
        "24, 1, 48000, false",
        "24, 2, 96000, false",
        "32, 2, 32000, true"
    })
    void clipsOfAllUsualKindsArePlayed(int bits, int channels, float sampleRate, boolean isFloat) throws IOException {
        Encoding encoding = isFloat ? Encoding.PCM_FLOAT : bits == 8 ? Encoding.PCM_UNSIGNED : Encoding.PCM_SIGNED;
        int frameBytes = bits / 8 * channels;
        AudioFormat format = new AudioFormat(encoding, sampleRate, bits, channels, frameBytes, sampleRate, false);
        Path clip = write(format, square(format));
        CliRun run = CliRun.of("pattern-demo", "--duration", "1", "--sample", clip.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(loudness(run, 1)).isGreaterThan(-40);
        assertThat(run.lines().get(1))
                .isNotEqualTo(
                        CliRun.of("pattern-demo", "--duration", "1").lines().get(1));
    }

    @Test
    void aClipThatCannotBePlayedIsOneLineAndStatus2() throws IOException {
        AudioFormat surround = new AudioFormat(48_000, 16, 6, true, false);
        assertWrong(
                "There is no file",
                "pattern-demo",
                "--sample",
                folder.resolve("missing.wav").toString());
        assertWrong(
                "is empty",
                "pattern-demo",
                "--sample",
                Files.createFile(folder.resolve("empty.wav")).toString());
        assertWrong(
                "is not an audio file",
                "pattern-demo",
                "--sample",
                Files.writeString(folder.resolve("text.wav"), "la la la").toString());
        assertWrong(
                "has 6 channels; a clip has 1 (mono) or 2 (stereo)",
                "pattern-demo",
                "--sample",
                write(surround, new byte[12 * 100]).toString());
    }

    @Test
    void lengthsTemposAndPlacesThatCannotBeAreOneLineAndStatus2() {
        assertWrong("write above 0 to", "pattern-demo", "--duration", "0");
        assertWrong("write above 0 to", "musician-demo", "--duration", "-1");
        assertWrong("write 1 to 10000", "pattern-demo", "--tempo", "0");
        assertWrong("'fast' is no number", "pattern-demo", "--tempo", "fast");
        assertWrong("NaN", "pattern-demo", "--tempo", "NaN");
        assertWrong("mutually exclusive", "pattern-demo", "--json", "--csv");
        assertWrong("did you mean '--tempo'?", "pattern-demo", "--temp", "90");
        assertWrong(
                "There is no folder",
                "pattern-demo",
                "--out",
                folder.resolve("no/such/x.wav").toString());
        assertWrong("name a .wav file", "pattern-demo", "--out", folder.toString());
    }

    @Test
    void aWrongClipLeavesTheLastGoodFileAlone() throws IOException {
        Path out = Files.writeString(folder.resolve("good.wav"), "precious");
        assertThat(CliRun.of("pattern-demo", "--sample", "missing.wav", "--out", out.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(out).hasContent("precious");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void programsGetDataOnStdoutAndTheRemarkOnStderr() throws IOException {
        CliRun json = CliRun.of("pattern-demo", "--duration", "1", "--json");
        assertThat(json.lines()).hasSize(1);
        assertThat(CliRun.jsonKeys(json.out()))
                .containsExactly(
                        "tempoBpm",
                        "sampleRate",
                        "frames",
                        "seconds",
                        "automationEvents",
                        "integratedLufs",
                        "truePeakDbtp",
                        "beats");
        assertThat(json.err()).hasLineCount(1).contains("× real time");
        CliRun csv = CliRun.of("pattern-demo", "--duration", "2", "--csv");
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv.lines().get(0)).startsWith("label,start_beat,end_beat,average_rms_dbfs,");
        assertThat(csv.lines().get(3)).startsWith("Beats 2.0–3.0,2.0,3.0,,");
    }

    private static void assertWrong(String message, String... command) {
        CliRun run = CliRun.of(command);
        assertThat(run.exit()).as(run.toString()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("downbeat: ")
                .contains(message)
                .doesNotContain("Exception");
    }

    @Test
    void neitherTheClipNorAFileOfAnotherKindIsOverwritten() throws IOException {
        Path clip = Recordings.tone(folder.resolve("a b.wav"), -20);
        byte[] before = Files.readAllBytes(clip);
        Path song = Files.writeString(folder.resolve("song.yaml"), "title: Mine");
        for (CliRun run : List.of(
                CliRun.of("pattern-demo", "--sample", clip.toString(), "--out", clip.toString()),
                CliRun.of("chain", "sampler sample='" + clip + "'", "--out", clip.toString()))) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("downbeat: --out: " + clip + " is what is played; name another file to write\n");
        }
        for (CliRun run : List.of(
                CliRun.of("musician-demo", "--out", song.toString()),
                CliRun.of("chain", "sine", "-o", song.toString()))) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("downbeat: --out: " + song + " has another ending; name a .wav file\n");
        }
        assertThat(clip).hasBinaryContent(before);
        assertThat(song).hasContent("title: Mine");
    }

    private static double loudness(CliRun run, int beat) {
        return Double.parseDouble(run.lines().get(beat).split("\\s+", -1)[4]);
    }

    private Path write(AudioFormat format, byte[] bytes) throws IOException {
        Path path = folder.resolve("clip.wav");
        long frames = bytes.length / format.getFrameSize();
        AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes), format, frames);
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, path.toFile());
        return path;
    }

    /** Half a second of a full-scale square wave of 100 Hz, in any format. */
    private static byte[] square(AudioFormat format) {
        int bytesPerSample = format.getSampleSizeInBits() / 8;
        byte[] high = sample(format, 1);
        byte[] low = sample(format, -1);
        int samples = Math.round(format.getSampleRate() / 2) * format.getChannels();
        byte[] bytes = new byte[samples * bytesPerSample];
        int half = Math.round(format.getSampleRate() / 200) * format.getChannels();
        for (int i = 0; i < samples; i++) {
            System.arraycopy(i / half % 2 == 0 ? high : low, 0, bytes, i * bytesPerSample, bytesPerSample);
        }
        return bytes;
    }

    private static byte[] sample(AudioFormat format, int sign) {
        int bytes = format.getSampleSizeInBits() / 8;
        byte[] little = new byte[bytes];
        if (format.getEncoding().equals(Encoding.PCM_FLOAT)) {
            int bits = Float.floatToIntBits(sign * 0.9f);
            for (int i = 0; i < 4; i++) {
                little[i] = (byte) (bits >> (8 * i));
            }
        } else {
            little[bytes - 1] = (byte) (bytes == 1 ? 128 + 100 * sign : 100 * sign);
        }
        return little;
    }
}
