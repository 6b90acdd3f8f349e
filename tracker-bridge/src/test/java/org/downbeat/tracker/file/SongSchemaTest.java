package org.downbeat.tracker.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents of the song format say what the reader does. */
class SongSchemaTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void theSchemaInTheDocumentsIsTheOneMadeByTheCode() throws IOException {
        Path file = DOCS.resolve("song.schema.json");
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, SongSchema.json());
        }
        assertThat(Files.readString(file))
                .as("run this test with -DargLine=-Ddocs.write=true to write docs/song.schema.json anew")
                .isEqualTo(SongSchema.json());
    }

    @Test
    void theDocumentOfTheFormatNamesEveryKey() throws IOException {
        String text = Files.readString(DOCS.resolve("song-format.md"));
        List<String> missing = SongFormat.GROUPS.stream()
                .flatMap(group -> group.names().stream())
                .filter(key -> !text.contains("`" + key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void itsExamplesAreSongsThatCanBeRead() throws IOException {
        String text = Files.readString(DOCS.resolve("song-format.md"));
        List<String> songs = Stream.of(text.split("```yaml\n", -1))
                .skip(1)
                .map(part -> part.substring(0, part.indexOf("```")))
                .filter(part -> part.startsWith("title:"))
                .toList();
        assertThat(songs)
                .isNotEmpty()
                .allSatisfy(song -> SongFile.read(
                        "song-format.md", song, org.downbeat.core.catalog.ModuleCatalog.builtIn(), ClipFinder.NONE));
    }
}
