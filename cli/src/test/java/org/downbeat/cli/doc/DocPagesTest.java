package org.downbeat.cli.doc;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation shows is what its commands print. */
class DocPagesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docs/guide.md", "docs/rendering.md"})
    void aReaderWhoFollowsAPageSeesWhatItShows(String page) throws IOException {
        DocPage.follow(page, folder);
    }

    @Test
    void theReadmeKeepsItsTenMinutes() throws IOException {
        DocPage.follow("README.md", "A song in ten minutes", folder);
    }
}
