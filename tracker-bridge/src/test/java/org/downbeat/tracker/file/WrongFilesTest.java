package org.downbeat.tracker.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong songs with the messages they get, side by side in {@code wrong-files.txt}. */
class WrongFilesTest {
    private static final ModuleCatalog CATALOG = ModuleCatalog.builtIn();

    private static final ClipFinder CLIPS = (name, path) -> {
        if (path.equals("missing.wav")) {
            throw new IOException("missing.wav is not there; write the path of a sound file beside the song");
        }
        return new Sample(name, 48_000, new float[1][8]);
    };

    static Stream<Arguments> cases() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        try (InputStream file = WrongFilesTest.class.getResourceAsStream("wrong-files.txt")) {
            String text = new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (String block : text.substring(text.indexOf("=== ") + 4).split("\n=== ", -1)) {
                String name = block.substring(0, block.indexOf('\n'));
                int cut = block.indexOf("\n--> ");
                String song = block.substring(block.indexOf('\n') + 1, cut + 1);
                cases.add(Arguments.argumentSet(
                        name, song, block.substring(cut + 1).strip()));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void getMessagesThatAMusicianCanActOn(String song, String messages) {
        SongFileException refused =
                catchThrowableOfType(SongFileException.class, () -> SongFile.read("song.yaml", song, CATALOG, CLIPS));
        assertThat(refused).as("the song must be refused").isNotNull();
        List<String> lines = refused.mistakes().stream().map(m -> "--> " + m).toList();
        assertThat(String.join("\n", lines)).isEqualTo(messages);
    }

    @Test
    void coverAtLeastTwentyKinds() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(20);
    }
}
