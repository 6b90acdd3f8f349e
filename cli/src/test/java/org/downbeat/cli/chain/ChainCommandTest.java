package org.downbeat.cli.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.downbeat.api.Sample;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.audio.AudioClips;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainCommandTest {
    /** Silence in a file of 24 bits is below this. */
    private static final double DITHER = 1e-6;

    @TempDir
    Path folder;

    @Test
    void aHeldToneIsAsLoudInEveryBeat() {
        CliRun run = CliRun.of("chain", "sine frequency_hz=1kHz amplitude=0.5 ! envelope attack_ms=0", "--beats", "3");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(6).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
        // 0.5 of full scale as a sine is -9.03 dBFS.
        assertThat(run.lines().subList(1, 4))
                .allSatisfy(line -> assertThat(line).contains("-9.0   -9.0"));
    }

    @Test
    void theExampleOfTheHelpSoundsFromTheFirstBeatOn() {
        CliRun run = CliRun.of("chain", "sine frequency_hz=220 ! envelope attack_ms=15 ! lowpass cutoff_hz=800");
        assertThat(run.exit()).isZero();
        assertThat(run.lines().get(1)).startsWith("1:1").doesNotContain("silent");
        assertThat(run.lines().get(8)).startsWith("2:4").doesNotContain("silent");
    }

    @Test
    void aSettingReplacesWhatTheChainSays() throws IOException {
        float[] written = sound("sine frequency_hz=440 amplitude=0.25", "--beats", "1");
        float[] set = sound("sine frequency_hz=440", "--set", "sine.amplitude=0.25", "--beats", "1");
        assertThat(set).isEqualTo(written);
    }

    @Test
    void aLaneCountsInTheParametersOwnUnitUnlessItSaysOtherwise() throws IOException {
        float[] raw = sound("sine", "--automate", "sine.amplitude=0:0.1,1:0.4", "--beats", "2", "--tempo", "60");
        assertThat(Signals.rms(raw, 0, 40_000)).isCloseTo(0.1 / Math.sqrt(2), offset(1e-3));
        assertThat(Signals.rms(raw, 50_000, 90_000)).isCloseTo(0.4 / Math.sqrt(2), offset(1e-3));
        float[] hertz = sound("sine ! lowpass", "--automate", "lowpass.cutoff_hz=0:400", "--beats", "1");
        assertThat(hertz).isEqualTo(sound("sine ! lowpass cutoff_hz=400", "--beats", "1"));
        float[] percent = sound("sine", "--automate", "sine.amplitude|percent=0:40", "--beats", "1");
        assertThat(percent).isEqualTo(sound("sine amplitude=0.4", "--beats", "1"));
        float[] range = sound("sine", "--automate", "sine.amplitude|range=0.2:0.6=0:0.5", "--beats", "1");
        assertThat(range).isEqualTo(sound("sine amplitude=0.4", "--beats", "1"));
    }

    @Test
    void notesOpenTheEnvelopeAndLastUntilTheNext() throws IOException {
        float[] played = sound(
                "sine ! envelope attack_ms=1 release_ms=1",
                "--notes",
                "1:C-4, 2:E-4+G-4 ff, 3:===",
                "--beats",
                "4",
                "--tempo",
                "60");
        assertThat(Signals.rms(played, 0, 47_000)).isLessThan(DITHER);
        double alone = Signals.rms(played, 50_000, 90_000);
        assertThat(alone).isGreaterThan(0.01);
        assertThat(Signals.rms(played, 100_000, 140_000)).isGreaterThan(alone);
        assertThat(Signals.rms(played, 150_000, 190_000)).isLessThan(DITHER);
    }

    @Test
    void aClipIsPlayedOnceFromTheBeginning() throws IOException {
        Path clip = folder.resolve("clip.wav");
        float[] tone = Signals.sine(440, 0.5, 48_000, 4_800);
        try (WavWriter wav = WavWriter.create(clip, WavFormat.PCM_24, 48_000, 1)) {
            wav.write(new float[][] {tone}, 0, tone.length);
            wav.complete();
        }
        float[] heard = sound("sampler sample='" + clip + "'", "--beats", "1");
        assertThat(Signals.rms(heard, 0, 4_800)).isCloseTo(Signals.rms(tone, 0, 4_800), offset(1e-3));
        assertThat(Signals.rms(heard, 5_000, 24_000)).isLessThan(DITHER);
    }

    @Test
    void sourcesAreMixedAndMovedByOthers() throws IOException {
        float[] one = sound("sine frequency_hz=300", "--beats", "1");
        float[] other = sound("sine frequency_hz=500", "--beats", "1");
        float[] both = sound("sine frequency_hz=300 ! sine frequency_hz=500", "--beats", "1");
        for (int i = 0; i < both.length; i++) {
            // Three quantizations to 24 bits.
            assertThat(both[i]).isCloseTo(one[i] + other[i], offset(3e-7f));
        }
        float[] moved = sound("lfo rate_hz=5 drives=sine.frequency_hz:0.1 ! sine frequency_hz=300", "--beats", "1");
        assertThat(moved).isNotEqualTo(one);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        List.of("sine ! lowpas cutoff_hz=800"),
                        "downbeat: chain: there is no module 'lowpas'; did you mean 'lowpass'?",
                        "  sine ! lowpas cutoff_hz=800",
                        "         ^^^^^^"),
                mistake(
                        List.of("sine frequency=220 ! lowpass cutoff_hz=loud"),
                        "downbeat: chain: 'frequency' is not used by sine; did you mean 'frequency_hz'?",
                        "  sine frequency=220 ! lowpass cutoff_hz=loud",
                        "       ^^^^^^^^^",
                        "downbeat: chain: 'loud' is no value for cutoff_hz; write 20 Hz to 20 kHz",
                        "  sine frequency=220 ! lowpass cutoff_hz=loud",
                        "                                         ^^^^"),
                mistake(
                        List.of("sine frequency_hz=90kHz"),
                        "downbeat: chain: '90kHz' is outside of frequency_hz; write 20 Hz to 20 kHz",
                        "  sine frequency_hz=90kHz",
                        "                    ^^^^^"),
                mistake(
                        List.of("sine ! ! lowpass"),
                        "downbeat: chain: a module is missing here; write modules with ! between them, such as sine !"
                                + " lowpass cutoff_hz=800",
                        "  sine ! ! lowpass",
                        "        ^"),
                mistake(
                        List.of("sine loud"),
                        "downbeat: chain: 'loud' has no value; write name=value, such as cutoff_hz=800",
                        "  sine loud",
                        "       ^^^^"),
                mistake(
                        List.of("lowpass ! sine"),
                        "downbeat: chain: nothing before 'lowpass' makes a sound that it could shape; begin with a"
                                + " source, such as sine",
                        "  lowpass ! sine",
                        "  ^^^^^^^"),
                mistake(
                        List.of("lfo"),
                        "downbeat: chain: nothing here makes sound; begin with a source, such as sine",
                        "  lfo",
                        "  ^^^"),
                mistake(
                        List.of("sine:a ! sine:a"),
                        "downbeat: chain: there is a module named 'a' already; give this one another name",
                        "  sine:a ! sine:a",
                        "           ^^^^^^"),
                mistake(
                        List.of("clip_sampler sample=nowhere.wav"),
                        "downbeat: chain: There is no file nowhere.wav; an audio file such as a WAV is needed",
                        "  clip_sampler sample=nowhere.wav",
                        "                      ^^^^^^^^^^^"),
                mistake(
                        List.of("sine voices=many"),
                        "downbeat: chain: voices is 'many'; a number is needed",
                        "  sine voices=many",
                        "              ^^^^"),
                mistake(
                        List.of("lfo drives=lowpass.cutof:1 ! sine ! lowpass"),
                        "downbeat: chain: lowpass has no parameter 'cutof'; did you mean 'cutoff_hz'?",
                        "  lfo drives=lowpass.cutof:1 ! sine ! lowpass",
                        "             ^^^^^^^^^^^^^^^"),
                mistake(
                        List.of("sine", "--set", "sin.amplitude=0.1"),
                        "downbeat: --set: there is no module 'sin' in this chain; did you mean 'sine'?",
                        "  sin.amplitude=0.1",
                        "  ^^^"),
                mistake(
                        List.of("sine", "--set", "amplitude"),
                        "downbeat: --set: this sets nothing; write module.parameter=value, such as"
                                + " lowpass.cutoff_hz=1.2kHz",
                        "  amplitude",
                        "  ^^^^^^^^^"),
                mistake(
                        List.of("sine", "--automate", "sine.amplitud=0:1"),
                        "downbeat: --automate: sine (sine) has no parameter 'amplitud'; did you mean 'amplitude'?",
                        "  sine.amplitud=0:1",
                        "  ^^^^^^^^^^^^^"),
                mistake(
                        List.of("sine", "--automate", "sine.amplitude=0:1,9:0"),
                        "downbeat: --automate: there is no 9 in this; write beats from 0 to 8",
                        "  sine.amplitude=0:1,9:0",
                        "                     ^^^"),
                mistake(
                        List.of("sine", "--automate", "sine.amplitude|fad=linear=0:1"),
                        "downbeat: --automate: unknown token 'fad'; did you mean 'fade'?",
                        "  sine.amplitude|fad=linear=0:1",
                        "                 ^"),
                mistake(
                        List.of("sine", "--notes", "0:H-4, 8:C-4, 1 E-4"),
                        "downbeat: --notes: 'H-4' is no note; write beat:note, such as 0:C-4, 1.5:E-4+G-4 mf or 2:===",
                        "  0:H-4, 8:C-4, 1 E-4",
                        "    ^",
                        "downbeat: --notes: '8' is no beat of this; write 0 to below 8",
                        "  0:H-4, 8:C-4, 1 E-4",
                        "         ^",
                        "downbeat: --notes: a note with its beat is needed here; write beat:note, such as 0:C-4,"
                                + " 1.5:E-4+G-4 mf or 2:===",
                        "  0:H-4, 8:C-4, 1 E-4",
                        "                ^"));
    }

    private static Arguments mistake(List<String> arguments, String... message) {
        return Arguments.of(arguments, List.of(message));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsMarkedWhereItStands(List<String> arguments, List<String> message) {
        CliRun run = chain(arguments);
        assertThat(run.err().lines().toList()).isEqualTo(message);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMistakeFarToTheRightIsShownWithWhatStandsBeforeIt() {
        String chain = "sine frequency_hz=220 ! lowpass cutoff_hz=800 ! lowpass cutoff_hz=900 ! lowpas ! eq ! gain";
        List<String> err = chain(List.of(chain)).err().lines().toList();
        assertThat(err).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
        assertThat(err.get(1).substring(err.get(2).indexOf('^'), err.get(2).length()))
                .isEqualTo("lowpas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--beats=0", "--beats=NaN", "--tempo=0", "--beats=1e9"})
    void aLengthOrTempoThatCannotBeIsOneLine(String option) {
        CliRun run = CliRun.of("chain", "sine", option);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("write ");
    }

    private static CliRun chain(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.add(0, "chain");
        return CliRun.of(all.toArray(String[]::new));
    }

    /** The left channel of what a chain plays. */
    private float[] sound(String... arguments) throws IOException {
        Path wav = folder.resolve("chain.wav");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-o", wav.toString()));
        CliRun run = chain(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        Sample sound = AudioClips.read(wav);
        return sound.channel(0);
    }
}
