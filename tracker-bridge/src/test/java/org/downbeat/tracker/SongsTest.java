package org.downbeat.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.downbeat.core.audio.AudioDigest;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.Tail;
import org.downbeat.tracker.file.ClipFinder;
import org.downbeat.tracker.file.SongFile;
import org.downbeat.tracker.song.Song;
import org.downbeat.tracker.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The songs that come with Downbeat. */
class SongsTest {
    private static final Path SONGS = Path.of("..", "songs");

    private static final ModuleCatalog CATALOG = ModuleCatalog.builtIn();

    static List<String> songs() throws IOException {
        try (Stream<Path> files = Files.list(SONGS)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("songs")
    void soundAsTheyAlwaysDid(String name) throws IOException {
        AudioDigest digest = new AudioDigest();
        SongPlayback playback = new SongRenderer(SongFile.read(SONGS.resolve(name), CATALOG), CATALOG).render(digest);
        assertThat(playback.result().incidents()).isEmpty();
        assertThat(playback.result().notes()).isEmpty();
        assertThat(playback.tables().over(-1)).as("beats over -1 dBTP").isEmpty();
        assertThat(playback.tables().parts())
                .allSatisfy(part -> assertThat(part.whole().integratedLufs())
                        .as("loudness of %s", part.part())
                        .isPresent());
        assertThat(digest.hex())
                .as("SHA-256 of %s; a change that is meant to be heard changes digests.properties with it", name)
                .isEqualTo(digests().getProperty(name));
    }

    private static Properties digests() throws IOException {
        Properties digests = new Properties();
        try (Reader reader = Files.newBufferedReader(SONGS.resolve("digests.properties"))) {
            digests.load(reader);
        }
        return digests;
    }

    @Test
    void areThreeAtLeast() throws IOException {
        assertThat(songs()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aChangedVelocityMovesItsRowOfTheTableAndNoEarlierOne() throws IOException {
        String text = Files.readString(SONGS.resolve("seven-steps.yaml"))
                .replace("samples:\n  kick: recipes/kick.yaml\n  snare: recipes/snare-soft.yaml\n", "")
                .replace("{clip_sampler: {sample: kick}}", "{sine: {}}")
                .replace("{clip_sampler: {sample: snare}}", "{noise: {}}");
        List<TableRow> before = beats(text);
        List<TableRow> after = beats(text.replaceFirst("B-4 mf", "B-4 pp"));
        int beat = index(before, "1:7");
        assertThat(after.get(beat).lufs().orElseThrow())
                .isLessThan(before.get(beat).lufs().orElseThrow() - 1);
        for (int i = 0; i < beat; i++) {
            assertThat(after.get(i).levels().rmsDbfs())
                    .isEqualTo(before.get(i).levels().rmsDbfs());
        }
    }

    private static List<TableRow> beats(String text) throws IOException {
        Song song = SongFile.read("seven-steps.yaml", text, CATALOG, ClipFinder.NONE);
        return new SongRenderer(song, CATALOG)
                .settings(RenderSettings.DEFAULT.withSampleRate(16_000).withTail(Tail.cut()))
                .bars(1, 2)
                .render((channels, from, to) -> {})
                .tables()
                .beats();
    }

    private static int index(List<TableRow> rows, String label) {
        return rows.stream().map(TableRow::label).toList().indexOf(label);
    }
}
