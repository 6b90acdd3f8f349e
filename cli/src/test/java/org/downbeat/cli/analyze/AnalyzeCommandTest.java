package org.downbeat.cli.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.Recordings;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Ink;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzeCommandTest {
    @TempDir
    Path folder;

    private String tone = "";

    @BeforeEach
    void writeATone() throws IOException {
        // EBU Tech 3341, case 1: a stereo sine of 1 kHz at -23 dBFS reads -23 LUFS.
        float[] sine = Signals.sine(1000, StrictMath.pow(10, -23 / 20d), 48_000, 5 * 48_000);
        tone = write("tone.wav", WavFormat.FLOAT_32, sine, sine);
    }

    @Test
    void peopleGetALineAFileThatFitsTheirTerminal() throws IOException {
        String longName = write("a take with a name that is longer than a line.wav", WavFormat.PCM_16, new float[100]);
        CliRun run = CliRun.of("analyze", tone, longName);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(0)).startsWith("FILE").endsWith("CREST");
        assertThat(run.lines().get(1).split("\\s+"))
                .containsExactly("tone.wav", "5.000", "s", "-23.0", "0.0", "-23.0", "-23.0", "-23.0", "-26.0", "3.0");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
    }

    @Test
    void programsGetExactlyTheseKeysOnOneLineAFile() throws IOException {
        String silence = write("silence.wav", WavFormat.FLOAT_32, new float[480]);
        CliRun run = CliRun.of("analyze", "--json", tone, silence);
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(2);
        for (String line : run.lines()) {
            assertThat(CliRun.jsonKeys(line))
                    .containsExactly(
                            "file",
                            "sampleRate",
                            "channels",
                            "frames",
                            "seconds",
                            "integratedLufs",
                            "loudnessRangeLu",
                            "maxMomentaryLufs",
                            "maxShortTermLufs",
                            "truePeakDbtp",
                            "samplePeakDbfs",
                            "rmsDbfs",
                            "crestDb",
                            "invalidSamples");
        }
        assertThat(run.lines().get(0)).contains("\"channels\":2,\"frames\":240000,\"seconds\":5.0,");
        assertThat(run.lines().get(1))
                .contains("\"frames\":480,\"seconds\":0.01,\"integratedLufs\":null,\"loudnessRangeLu\":null")
                .contains("\"truePeakDbtp\":[null],\"samplePeakDbfs\":[null]");
    }

    @Test
    void spreadsheetsGetALineOfNamesAndARecordAFile() throws IOException {
        String odd = write("loud, \"live\".wav", WavFormat.PCM_24, new float[] {0.5f, -0.5f});
        List<String> lines = CliRun.of("analyze", "--csv", odd, tone).lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("file,sampleRate,channels,frames,seconds,integratedLufs,");
        assertThat(lines.get(1)).startsWith("\"" + folder + "/loud, \"\"live\"\".wav\",48000,1,2,");
        assertThat(lines.get(2)).contains(",48000,2,240000,5.0,").matches(".*;-26\\.\\d+,.*");
    }

    @Test
    void beatsAreRowsOfTheirOwnAndTheLastIsAsLongAsItIs() throws IOException {
        String short1 = write("short.wav", WavFormat.FLOAT_32, Signals.sine(440, 0.5, 48_000, 36_000));
        CliRun run = CliRun.of("analyze", "--beats", "--tempo", "120", "--csv", short1);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1)).contains(",1,0,24000,0.5,");
        assertThat(run.lines().get(2)).contains(",2,24000,36000,0.25,");
        assertThat(CliRun.of("analyze", "--beats", short1).out()).contains("BEAT  FROM s");
        assertThat(CliRun.jsonKeys(
                        CliRun.of("analyze", "--beats", "--json", short1).out()))
                .contains("beats", "invalidSamples");
    }

    @Test
    void onATerminalEveryBeatEndsWithABarOfItsLoudness() throws IOException {
        String tone = write("tone.wav", WavFormat.FLOAT_32, Signals.sine(440, 0.5, 48_000, 48_000));
        CliRun rich = CliRun.of(StandardCharsets.UTF_8, Ink.RICH, "analyze", "--beats", "--tempo", "120", tone);
        assertThat(rich.lines().stream().filter(line -> line.matches(".*[▏▎▍▌▋▊▉█]")))
                .hasSize(2);
        assertThat(rich.lines()).allMatch(line -> line.length() <= 80);
        assertThat(CliRun.of("analyze", "--beats", tone).out()).doesNotContain("█");
    }

    @Test
    void dualMonoIsSaidToBeSo() throws IOException {
        float[] sine = Signals.sine(997, 1, 48_000, 48_000);
        String mono = write("mono.wav", WavFormat.FLOAT_32, sine);
        assertThat(CliRun.of("analyze", mono).lines().get(1)).matches("mono.wav +1.000 s +-3.0 .*");
        CliRun dual = CliRun.of("analyze", "--dual-mono", mono);
        assertThat(dual.lines().get(1)).matches("mono.wav +1.000 s +0.0 .*");
        assertThat(dual.out()).contains("measured as dual mono");
    }

    @Test
    void badFilesHaveALineEachAndTheOthersAreMeasured() throws IOException {
        String missing = folder.resolve("missing.wav").toString();
        String empty = Files.createFile(folder.resolve("empty.wav")).toString();
        String text = Files.writeString(folder.resolve("text.txt"), "la la la").toString();
        CliRun run = CliRun.of("analyze", "--json", missing, empty, tone, text);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("downbeat: There is no file " + missing),
                        line -> assertThat(line).startsWith("downbeat: " + empty + " is empty"),
                        line -> assertThat(line).startsWith("downbeat: " + text + " is not an audio file"));
    }

    @Test
    void surroundIsMeasuredWhenSomebodySaysWhatItIs() throws IOException {
        String surround = sixChannels();
        CliRun unsaid = CliRun.of("analyze", surround);
        assertThat(unsaid.exit()).isEqualTo(2);
        assertThat(unsaid.err()).hasLineCount(1).contains("6 channels and does not say what they are", "--layout 5.1");
        assertThat(CliRun.of("analyze", "--layout", "5.1", surround).exit()).isZero();
        assertThat(CliRun.of("analyze", "--layout", "quad", surround).err()).contains("the layout quad has 4");
        assertThat(CliRun.of("analyze", "--layout", "9.9", surround).err()).contains("known are mono");
    }

    @Test
    void aSongIsToldWhereItBelongsAndSoIsARecording() throws IOException {
        CliRun song = CliRun.of("analyze", "../songs/tide.yaml");
        assertThat(song.exit()).isEqualTo(2);
        assertThat(song.err()).hasLineCount(1).contains("is a song, not a recording; downbeat render");
        Path recording = Recordings.tone(folder.resolve("a.WAV"), -20);
        for (String command : List.of("render", "check", "bench")) {
            CliRun run = CliRun.of(command, recording.toString());
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).hasLineCount(1).contains("is a recording, not a song; downbeat analyze");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tempo 0 --beats", "--tempo x --beats", "--json --csv", "--layout"})
    void nonsenseIsOneLineAndStatus2(String options) {
        List<String> arguments = new ArrayList<>(List.of("analyze", tone));
        arguments.addAll(Arrays.asList(options.split(" ")));
        CliRun run = CliRun.of(arguments.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).doesNotContain("Exception", "Error:");
    }

    @Test
    void samplesThatAreNoNumbersAreReported() throws IOException {
        String broken = write("broken.wav", WavFormat.FLOAT_32, new float[] {0.5f, Float.NaN, 0.5f});
        CliRun run = CliRun.of("analyze", "--json", broken);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"invalidSamples\":1");
        assertThat(run.err()).hasLineCount(1).contains("1 samples that are no numbers");
    }

    private String write(String name, WavFormat format, float[]... channels) throws IOException {
        Path path = folder.resolve(name);
        try (WavWriter wav = WavWriter.create(path, format, 48_000, channels.length)) {
            wav.write(channels, 0, channels[0].length);
            wav.complete();
        }
        return path.toString();
    }

    private String sixChannels() throws IOException {
        Path path = folder.resolve("six.wav");
        AudioFormat format = new AudioFormat(48_000, 16, 6, true, false);
        AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(new byte[12 * 480]), format, 480);
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, path.toFile());
        return path.toString();
    }
}
