package org.downbeat.core.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioDigestTest {
    private static final int FRAMES = 3000;

    @TempDir
    Path folder;

    @Test
    void isThatOfTheDataOfAFloatWav() throws IOException, NoSuchAlgorithmException {
        float[][] audio = audio();
        Path file = folder.resolve("a.wav");
        try (WavWriter wav = WavWriter.create(file, WavFormat.FLOAT_32, 48_000, 2)) {
            wav.write(audio, 0, FRAMES);
            wav.complete();
        }
        byte[] bytes = Files.readAllBytes(file);
        byte[] data = Arrays.copyOfRange(bytes, bytes.length - FRAMES * 8, bytes.length);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(data);
        assertThat(digest(audio, FRAMES)).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void doesNotDependOnTheBlocks() {
        assertThat(digest(audio(), 7)).isEqualTo(digest(audio(), FRAMES));
    }

    @Test
    void seesTheLastBitOfOneSample() {
        float[][] other = audio();
        other[1][FRAMES - 1] = Math.nextUp(other[1][FRAMES - 1]);
        assertThat(digest(other, FRAMES)).isNotEqualTo(digest(audio(), FRAMES));
    }

    private static float[][] audio() {
        float[][] audio = new float[2][FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            audio[0][i] = i * 0x1p-14f;
            audio[1][i] = -i * 0x1p-13f;
        }
        return audio;
    }

    private static String digest(float[][] audio, int blockSize) {
        AudioDigest digest = new AudioDigest();
        for (int from = 0; from < FRAMES; from += blockSize) {
            digest.write(audio, from, Math.min(FRAMES, from + blockSize));
        }
        return digest.hex();
    }
}
