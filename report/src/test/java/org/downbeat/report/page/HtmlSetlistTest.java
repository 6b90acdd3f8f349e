package org.downbeat.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.downbeat.report.SetlistReport;
import org.downbeat.report.SetlistReport.Song;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlSetlistTest {
    private static final List<String> OPENER =
            List.of("Opener <live>.wav", "3:25", "−14.2", "−11.9", "−0.3", "−1.8", "−16.0", "−2.1", "—", "—");
    private static final List<String> PAUSE = List.of("pause.wav", "0:10", "—", "—", "—", "—", "—", "—", "—", "—");

    private static OptionalDouble level(double db) {
        return OptionalDouble.of(db);
    }

    private static SetlistReport evening(int encores) {
        OptionalDouble none = OptionalDouble.empty();
        List<Song> songs = new ArrayList<>();
        songs.add(
                new Song("Opener <live>.wav", 204.6, level(-14.2), level(-11.9), level(-0.3), level(-1.8), none, none));
        songs.add(new Song("pause.wav", 10, none, none, none, none, none, none));
        for (int i = 0; i < encores; i++) {
            songs.add(new Song(
                    "encore-" + i + ".yaml",
                    100,
                    level(-20),
                    level(-17),
                    level(-6),
                    level(4),
                    level(-5.5),
                    level(0.3)));
        }
        return new SetlistReport(-1, level(-16), songs, List.of("With these trims every song has -16.0 LUFS."));
    }

    private static String page(SetlistReport evening) {
        return new String(HtmlSetlist.page(evening), StandardCharsets.UTF_8);
    }

    @Test
    void theTableSaysWhatEachSongIsAndWillBe() {
        List<List<String>> rows = PageTables.rows(page(evening(1)), "song-rows");
        assertThat(rows)
                .containsExactly(
                        OPENER,
                        PAUSE,
                        List.of(
                                "encore-0.yaml",
                                "1:40",
                                "−20.0",
                                "−17.0",
                                "−6.0",
                                "+4.0",
                                "−16.0",
                                "−2.0",
                                "−5.5",
                                "+0.3"));
    }

    @Test
    void whatItComesToIsInWordsWithRealMinusSigns() {
        assertThat(page(evening(1))).contains("<li>With these trims every song has −16.0 LUFS.</li>");
    }

    @Test
    void aLongEveningTakesMoreThanOnePicture() {
        assertThat(page(evening(3)).split("role=\"img\"", -1)).hasSize(2);
        assertThat(page(evening(15)).split("role=\"img\"", -1)).hasSize(4);
    }

    @Test
    void aBrowserShowsItWithoutAComplaint(@TempDir Path folder) throws Exception {
        Optional<Browser> browser = Browser.find(folder);
        assumeTrue(browser.isPresent(), "there is no Chromium on the PATH");
        Path file = Files.write(folder.resolve("evening.html"), HtmlSetlist.page(evening(10)));
        Browser.View view = browser.orElseThrow().show(file);
        assertThat(view.console()).isEmpty();
        assertThat(PageTables.rows(view.dom(), "song-rows")).hasSize(12).startsWith(OPENER, PAUSE);
    }
}
