package org.downbeat.core.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import org.downbeat.api.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expected value is exact: whole numbers over powers of two. */
class AudioReaderTest {
    @TempDir
    Path folder;

    static Stream<Arguments> wholeNumbers() {
        return Stream.of(
                Arguments.argumentSet(
                        "8 bits, unsigned", 8, bytes(0x00, 0x80, 0xc0, 0xff), floats(-1, 0, .5, 127 / 128d)),
                Arguments.argumentSet(
                        "16 bits",
                        16,
                        bytes(0x00, 0x80, 0x00, 0x00, 0x00, 0x40, 0xff, 0x7f),
                        floats(-1, 0, .5, 32767 / 32768d)),
                Arguments.argumentSet(
                        "24 bits",
                        24,
                        bytes(0, 0, 0x80, 1, 0, 0, 0, 0, 0x40, 0xff, 0xff, 0xff),
                        floats(-1, 0x1p-23, .5, -0x1p-23)),
                Arguments.argumentSet(
                        "32 bits",
                        32,
                        bytes(0, 0, 0, 0x80, 1, 0, 0, 0, 0, 0, 0, 0x40, 0xff, 0xff, 0xff, 0x7f),
                        floats(-1, 0x1p-31, .5, 1)));
    }

    @ParameterizedTest
    @MethodSource("wholeNumbers")
    void wholeNumbersAreDividedByTwoToTheBitsLessOne(int bits, byte[] raw, float[] expected) throws IOException {
        AudioFormat format = new AudioFormat(44_100, bits, 1, bits > 8, false);
        Sample clip = AudioClips.read(AudioFixtures.write(folder.resolve("clip.wav"), format, raw));
        assertThat(clip.channel(0)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"clip.aiff, true", "clip.au, true"})
    void bigEndianFilesAreReadToo(String name, boolean isBigEndian) throws IOException {
        AudioFormat format = new AudioFormat(48_000, 24, 1, true, isBigEndian);
        byte[] raw = bytes(0x40, 0, 0, 0x80, 0, 1);
        Sample clip = AudioClips.read(AudioFixtures.write(folder.resolve(name), format, raw));
        assertThat(clip.channel(0)).containsExactly(floats(.5, -1 + 0x1p-23));
    }

    @Test
    void floatFilesComeBitForBit() throws IOException {
        float[] values = {0.1f, -1.5f, Float.MIN_VALUE, 3.25f};
        ByteBuffer raw = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        AudioFormat format = new AudioFormat(Encoding.PCM_FLOAT, 96_000, 32, 2, 8, 96_000, false);
        Sample clip = AudioClips.read(AudioFixtures.write(folder.resolve("clip.wav"), format, raw.array()));
        assertThat(clip.channel(0)).containsExactly(values[0], values[2]);
        assertThat(clip.channel(1)).containsExactly(values[1], values[3]);
    }

    @Test
    void floatFilesOf64BitsAreRoundedTo32() throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(44 + 16).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(US_ASCII)).putInt(36 + 16).put("WAVEfmt ".getBytes(US_ASCII));
        wav.putInt(16).putShort((short) 3).putShort((short) 1).putInt(48_000).putInt(8 * 48_000);
        wav.putShort((short) 8)
                .putShort((short) 64)
                .put("data".getBytes(US_ASCII))
                .putInt(16);
        wav.putDouble(0.1).putDouble(-2);
        Path path = Files.write(folder.resolve("double.wav"), wav.array());
        assertThat(AudioClips.read(path).channel(0)).containsExactly(0.1f, -2f);
    }

    @ParameterizedTest
    @CsvSource({"22050, 1", "44100, 2", "48000, 1", "96000, 2"})
    void rateAndChannelsAreThoseOfTheFile(float sampleRate, int channels) throws IOException {
        Path path = AudioFixtures.write16(folder.resolve("Lead Vocal.take2.wav"), sampleRate, channels, 1, 2, 3, 4);
        Sample clip = AudioClips.read(path);
        assertThat(clip.sampleRate()).isEqualTo(sampleRate);
        assertThat(clip.channels()).isEqualTo(channels);
        assertThat(clip.frames()).isEqualTo(4 / channels);
        assertThat(clip.name()).isEqualTo("Lead Vocal.take2");
    }

    @Test
    void aLongFileIsStreamedInOrderWithAnyBlockLength() throws IOException {
        int[] samples = new int[2 * 10_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i - 10_000;
        }
        Path path = AudioFixtures.write16(folder.resolve("long.wav"), 48_000, 2, samples);
        float[][] block = new float[2][777];
        int at = 0;
        try (AudioReader reader = AudioReader.open(path)) {
            assertThat(reader.frames()).hasValue(10_000);
            for (int frames = reader.read(block); frames > 0; frames = reader.read(block)) {
                for (int i = 0; i < frames; i++, at++) {
                    assertThat(block[0][i]).isEqualTo((2 * at - 10_000) / 32768f);
                    assertThat(block[1][i]).isEqualTo((2 * at + 1 - 10_000) / 32768f);
                }
            }
            assertThat(reader.read(block)).isZero();
        }
        assertThat(at).isEqualTo(10_000);
    }

    @Test
    void aRecordingThatBrokeOffGivesTheFramesItHas() throws IOException {
        Path path = AudioFixtures.write16(folder.resolve("whole.wav"), 48_000, 1, 1, 2, 3, 4);
        byte[] whole = Files.readAllBytes(path);
        Path broken = Files.write(folder.resolve("broken.wav"), Arrays.copyOf(whole, whole.length - 3));
        assertThat(AudioClips.read(broken).frames()).isEqualTo(2);
    }

    @Test
    void aFileThatSaysWhereItsChannelsGoIsAsked() throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(68 + 12).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(US_ASCII)).putInt(60 + 12).put("WAVEfmt ".getBytes(US_ASCII));
        wav.putInt(40)
                .putShort((short) 0xfffe)
                .putShort((short) 6)
                .putInt(48_000)
                .putInt(12 * 48_000);
        wav.putShort((short) 12).putShort((short) 16).putShort((short) 22).putShort((short) 16);
        wav.putInt(0x3f)
                .putShort((short) 1)
                .put(new byte[] {0, 0, 0, 0, 16, 0, (byte) 128, 0, 0, (byte) 170, 0, 56, (byte) 155, 113});
        wav.put("data".getBytes(US_ASCII)).putInt(12).put(new byte[12]);
        Path surround = Files.write(folder.resolve("surround.wav"), wav.array());
        try (AudioReader reader = AudioReader.open(surround)) {
            assertThat(reader.channels()).isEqualTo(6);
            assertThat(reader.channelMask()).hasValue(0x3f);
        }
        Path plain = AudioFixtures.write16(folder.resolve("plain.wav"), 48_000, 6, 1, 2, 3, 4, 5, 6);
        Path other = AudioFixtures.write16(folder.resolve("other.au"), 48_000, 2, 1, 2);
        for (Path silent : new Path[] {plain, other}) {
            try (AudioReader reader = AudioReader.open(silent)) {
                assertThat(reader.channelMask()).isEmpty();
            }
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
