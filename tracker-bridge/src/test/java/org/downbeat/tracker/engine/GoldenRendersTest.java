package org.downbeat.tracker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.Recording;
import org.downbeat.core.render.RenderSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The built-in modules give the same bits on every JDK and processor: SHA-256 over the 32-bit frames of a dozen pieces.
 *
 * <p>A change that is meant to be heard changes the digests in {@code golden.properties} with it; the failure message has
 * the new one.
 */
class GoldenRendersTest {
    static List<String> songs() {
        return GoldenSongs.names();
    }

    @ParameterizedTest
    @MethodSource("songs")
    void soundsAsItAlwaysDid(String song) throws IOException, NoSuchAlgorithmException {
        Recording recording = render(song, RenderSettings.DEFAULT);
        assertThat(digest(recording)).isEqualTo(golden().getProperty(song.replace(' ', '-')));
    }

    @ParameterizedTest
    @MethodSource("songs")
    void soundsTheSameInOtherBlocksAndThreads(String song) {
        float[][] expected = render(song, RenderSettings.DEFAULT).channels();
        for (int blockSize : new int[] {16, 64, 128, 480, 4096}) {
            Recording other = render(song, RenderSettings.DEFAULT.withBlockSize(blockSize));
            assertThat(other.channels()).as("block size %d", blockSize).isDeepEqualTo(expected);
        }
        assertThat(render(song, RenderSettings.DEFAULT.withThreads(3)).channels())
                .as("3 threads")
                .isDeepEqualTo(expected);
    }

    @Test
    void everyPieceIsHeardAndDiffersFromTheOthers() {
        List<String> digests = songs().stream()
                .map(song -> digest(render(song, RenderSettings.DEFAULT)))
                .toList();
        assertThat(digests).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
    }

    private static Recording render(String song, RenderSettings settings) {
        OfflineAudioEngine engine = new OfflineAudioEngine(ModuleCatalog.builtIn()).settings(settings.withSeed(7));
        GoldenSongs.compose(song, engine);
        Recording recording = engine.render(GoldenSongs.SECONDS);
        assertThat(recording.result().incidents()).isEmpty();
        assertThat(recording.result().notes()).isEmpty();
        return recording;
    }

    private static String digest(Recording recording) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (float[] channel : recording.channels()) {
                ByteBuffer bytes = ByteBuffer.allocate(4 * channel.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(channel);
                sha.update(bytes.array());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Properties golden() throws IOException {
        Properties digests = new Properties();
        try (InputStream in = GoldenRendersTest.class.getResourceAsStream("golden.properties")) {
            digests.load(in);
        }
        return digests;
    }
}
