package org.downbeat.core.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.downbeat.api.Sample;
import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WavWriterTest {
    @TempDir
    Path folder;

    @Test
    void floatFilesGiveBackTheSameBits() {
        Property.forAll(20, random -> {
            float[][] sound = noise(random, 1 + random.nextInt(2), 1 + random.nextInt(20_000), 4);
            Sample back = AudioClips.read(write("float.wav", WavFormat.FLOAT_32, sound));
            assertThat(back.sampleRate()).isEqualTo(44_100);
            for (int c = 0; c < sound.length; c++) {
                assertThat(back.channel(c)).isEqualTo(sound[c]);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"PCM_16, 0x1p-15", "PCM_24, 0x1p-23"})
    void wholeNumbersAreNeverFurtherOffThanDitherAndRounding(WavFormat format, double step) {
        // Dither moves a sample by less than one step and rounding by half of one.
        Property.forAll(10, random -> {
            float[][] sound = noise(random, 2, 1 + random.nextInt(9_000), 0.99);
            Sample back = AudioClips.read(write("whole.wav", format, sound));
            for (int c = 0; c < 2; c++) {
                for (int i = 0; i < sound[c].length; i++) {
                    assertThat((double) back.channel(c)[i]).isCloseTo(sound[c][i], within(1.5 * step));
                }
            }
        });
    }

    @Test
    void ditherKeepsAToneBelowTheLastBit() throws IOException {
        // A tone of a third of a step would be rounded to nothing. Its correlation survives within 5 % over one second:
        // the noise of 0.5 steps RMS averages down to 0.5 / sqrt(48000 / 2) = 0.0032 steps, 1 % of the tone.
        float[] tone = Signals.sine(1000, 0x1p-15 / 3, 48_000, 48_000);
        float[] back =
                AudioClips.read(write("quiet.wav", WavFormat.PCM_16, tone)).channel(0);
        double dot = 0;
        double energy = 0;
        for (int i = 0; i < tone.length; i++) {
            dot += (double) tone[i] * back[i];
            energy += (double) tone[i] * tone[i];
        }
        assertThat(dot / energy).isCloseTo(1, within(0.05));
    }

    @Test
    void ditherHasThePowerOfATriangleTwoStepsWide() throws IOException {
        // Silence plus dither plus rounding: variance 1/6 + 1/12 = 1/4 step², so 0.5 steps RMS. One second of it
        // scatters by about 0.4 %.
        float[] back = AudioClips.read(write("silence.wav", WavFormat.PCM_16, new float[48_000]))
                .channel(0);
        assertThat(Signals.rms(back, 0, back.length) / 0x1p-15).isCloseTo(0.5, within(0.02));
    }

    @ParameterizedTest
    @EnumSource(WavFormat.class)
    void theSameSoundGivesTheSameFileHoweverItIsCut(WavFormat format) throws IOException {
        float[][] sound = noise(new SplittableRandom(7), 2, 20_000, 1);
        Path whole = write("whole.wav", format, sound);
        Path cut = folder.resolve("cut.wav");
        try (WavWriter wav = WavWriter.create(cut, format, 44_100, 2)) {
            for (int from = 0; from < 20_000; from += 97) {
                wav.write(sound, from, Math.min(20_000, from + 97));
            }
            wav.complete();
        }
        assertThat(cut).hasSameBinaryContentAs(whole);
    }

    @ParameterizedTest
    @CsvSource({"PCM_16, 16, PCM_SIGNED", "PCM_24, 24, PCM_SIGNED", "FLOAT_32, 32, PCM_FLOAT"})
    void theJdkReadsTheHeaderAsMeant(WavFormat format, int bits, String encoding) throws Exception {
        Path path = write("header.wav", format, new float[333]);
        try (AudioInputStream stream = AudioSystem.getAudioInputStream(path.toFile())) {
            AudioFormat read = stream.getFormat();
            assertThat(read.getEncoding()).hasToString(encoding);
            assertThat(read.getSampleSizeInBits()).isEqualTo(bits);
            assertThat(read.getChannels()).isEqualTo(1);
            assertThat(read.getSampleRate()).isEqualTo(44_100);
            assertThat(stream.getFrameLength()).isEqualTo(333);
        }
        assertThat(Files.size(path)).as("chunks have an even length").isEven();
    }

    @Test
    void fullScaleIsClippedAndCounted() throws IOException {
        Path path = folder.resolve("loud.wav");
        try (WavWriter wav = WavWriter.create(path, WavFormat.PCM_16, 48_000, 1)) {
            wav.write(new float[][] {{2, -2, 0.5f, 1}}, 0, 4);
            wav.complete();
            assertThat(wav.clippedSamples()).isEqualTo(2);
        }
        float[] back = AudioClips.read(path).channel(0);
        assertThat(back[0]).isEqualTo(32767 / 32768f);
        assertThat(back[1]).isEqualTo(-1);
    }

    @Test
    void aRenderThatFailsLeavesTheLastGoodFileAndNothingElse() throws IOException {
        Path path = write("song.wav", WavFormat.PCM_16, new float[10]);
        byte[] good = Files.readAllBytes(path);
        try (WavWriter wav = WavWriter.create(path, WavFormat.PCM_16, 48_000, 1)) {
            wav.write(new float[1][5000], 0, 5000);
        }
        assertThat(path).hasBinaryContent(good);
        assertThat(names()).containsExactly("song.wav");
    }

    @Test
    void aFileAppearsOnlyWhenComplete() throws IOException {
        Path path = folder.resolve("new.wav");
        try (WavWriter wav = WavWriter.create(path, WavFormat.PCM_24, 48_000, 2)) {
            wav.write(new float[2][100], 0, 100);
            assertThat(path).doesNotExist();
            wav.complete();
            assertThat(names()).containsExactly("new.wav");
        }
        assertThat(names()).containsExactly("new.wav");
    }

    @Test
    void aLinkGoesOnPointingToItsFile() throws IOException {
        Path real = write("real.wav", WavFormat.PCM_16, new float[10]);
        Path link = Files.createSymbolicLink(folder.resolve("link.wav"), real);
        write("link.wav", WavFormat.PCM_16, new float[20]);
        assertThat(link).isSymbolicLink();
        assertThat(AudioClips.read(real).frames()).isEqualTo(20);
    }

    @Test
    void placesWhereNoFileCanBeAreNamed() throws IOException {
        assertThatThrownBy(() -> create(folder.resolve("no/such/out.wav")))
                .isInstanceOf(AudioFileException.class)
                .hasMessageContaining("There is no folder")
                .hasMessageContaining("out.wav");
        assertThatThrownBy(() -> create(folder))
                .isInstanceOf(AudioFileException.class)
                .hasMessageContaining("is a folder");
        assertThat(names()).isEmpty();
    }

    @Test
    void moreThanStereoIsRefused() {
        assertThatThrownBy(() -> WavWriter.create(folder.resolve("x.wav"), WavFormat.PCM_16, 48_000, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 channels");
    }

    private static void create(Path path) throws IOException {
        WavWriter.create(path, WavFormat.PCM_16, 48_000, 2).close();
    }

    private Path write(String name, WavFormat format, float[]... sound) throws IOException {
        Path path = folder.resolve(name);
        try (WavWriter wav = WavWriter.create(path, format, 44_100, sound.length)) {
            wav.write(sound, 0, sound[0].length);
            wav.complete();
        }
        return path;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static float[][] noise(SplittableRandom random, int channels, int frames, double amplitude) {
        float[][] sound = new float[channels][];
        for (int c = 0; c < channels; c++) {
            sound[c] = Signals.noise(random, amplitude, frames);
        }
        return sound;
    }
}
