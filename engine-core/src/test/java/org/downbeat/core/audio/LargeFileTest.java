package org.downbeat.core.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(WavFormat.class)
    void ourOwnFilesBeyond4GibAreReadBack(WavFormat format) throws IOException {
        long frames = 1_800_000_000;
        Path path = folder.resolve("long.wav");
        SampleEncoder encoder = new SampleEncoder(format, 2, 0);
        ByteBuffer start = ByteBuffer.allocate(2 * 2 * format.bytesPerSample());
        encoder.encode(new float[][] {{0.5f, 0.25f}, {-0.5f, -0.25f}}, 0, 2, start);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            // The other 7 GB and more never come: a reader asks the header first.
            WavHeader header = new WavHeader(format, 96_000, 2);
            FileChannel channel = file.getChannel();
            channel.write(header.bytes(frames));
            channel.write(start.flip());
        }
        float[][] block = new float[2][2];
        try (AudioReader reader = AudioReader.open(path)) {
            assertThat(reader.sampleRate()).isEqualTo(96_000);
            assertThat(reader.frames()).hasValue(frames);
            assertThat(reader.read(block)).isEqualTo(2);
        }
        // Dither moves a 16-bit sample by at most 1.5 steps.
        assertThat(block[0]).containsExactly(new float[] {0.5f, 0.25f}, offset(1.5f / 32768));
        assertThat(block[1]).containsExactly(new float[] {-0.5f, -0.25f}, offset(1.5f / 32768));
    }

    @Test
    void theSamplesEndWhereTheHeaderSaysWhateverFollows() throws IOException {
        byte[] header = bytes(new WavHeader(WavFormat.PCM_16, 48_000, 1).bytes(3_000_000_000L));
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putLong(28, 4);
        byte[] file = Arrays.copyOf(header, header.length + 100);
        Path path = Files.write(folder.resolve("short.wav"), file);
        assertThat(AudioClips.read(path).frames()).isEqualTo(2);
    }

    @Test
    void aHeaderThatBreaksOffIsNoAudio() throws IOException {
        byte[] header = bytes(new WavHeader(WavFormat.PCM_16, 48_000, 1).bytes(3_000_000_000L));
        for (int length = 4; length < header.length; length++) {
            Path path = Files.write(folder.resolve("broken.wav"), Arrays.copyOf(header, length));
            assertThatThrownBy(() -> AudioReader.open(path))
                    .isInstanceOf(AudioFileException.class)
                    .hasMessageContaining("is not an audio file that can be read here");
        }
    }

    @Test
    void aRiffFileBeyond2GibIsReadToo() throws IOException {
        Path path = folder.resolve("large.wav");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(bytes(new WavHeader(WavFormat.PCM_16, 48_000, 1).bytes(1_500_000_000)));
            file.setLength(file.length() + 3_000_000_000L);
        }
        try (AudioReader reader = AudioReader.open(path)) {
            assertThat(reader.frames()).hasValue(1_500_000_000);
            assertThat(reader.read(new float[1][64])).isEqualTo(64);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
