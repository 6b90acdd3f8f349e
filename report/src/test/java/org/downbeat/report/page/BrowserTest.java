package org.downbeat.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.downbeat.report.Report;
import org.downbeat.report.Reports;
import org.downbeat.report.RowText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page in a real browser, where there is one. */
class BrowserTest {
    @TempDir
    Path folder;

    private Optional<Browser> found = Optional.empty();

    @BeforeEach
    void findABrowser() {
        found = Browser.find(folder);
        assumeTrue(found.isPresent(), "there is no Chromium on the PATH");
    }

    @ParameterizedTest
    @MethodSource("org.downbeat.report.page.HtmlReportTest#reports")
    void thePageIsShownWithoutAComplaintAndWithTheTablesThatWereMeasured(Report report) throws Exception {
        Browser.View view = show(HtmlReport.page(report));
        assertThat(view.console()).isEmpty();
        assertThat(PageTables.rows(view.dom(), "all-rows")).isEqualTo(HtmlReportTest.expectedRows(report));
        for (String table : new String[] {"over", "section-rows", "part-rows", "automation-rows", "passport-rows"}) {
            assertThat(PageTables.rows(view.dom(), table))
                    .isEqualTo(PageTables.rows(HtmlReportTest.page(report), table));
        }
    }

    @Test
    void theScriptLeavesOneStopForTabAndTheOthersForTheArrowKeys() throws Exception {
        Report report = Reports.song();
        String dom = show(HtmlReport.page(report)).dom();
        assertThat(count(dom, "<a href=\"#r\\d+\" tabindex=\"0\"")).isEqualTo(1);
        assertThat(count(dom, "<a href=\"#r\\d+\" tabindex=\"-1\""))
                .isEqualTo(report.rows().size() - 1L);
    }

    @Test
    void arrowKeysGoFromBarToBarAndTellEach() throws Exception {
        Report report = Reports.song();
        // What presses the keys is not ours; so the copy has no policy.
        String page = HtmlReportTest.page(report)
                .replaceFirst("<meta http-equiv=[^>]*>", "")
                .replace("</body>", """
                        <script>
                        document.querySelector('#beats a').focus();
                        for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'])
                          document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, cancelable: true}));
                        document.title = document.activeElement.getAttribute('href');
                        </script></body>""");
        Browser.View view = show(page.getBytes(StandardCharsets.UTF_8));
        int bar = report.rows().size() - 3;
        assertThat(view.console()).isEmpty();
        assertThat(view.dom())
                .contains("<title>#r" + bar + "</title>")
                .containsPattern("id=\"readout\">"
                        + Pattern.quote(RowText.sentence(report, report.rows().get(bar))));
    }

    @Test
    void thePolicyKeepsOutWhatIsNotOurs() throws Exception {
        String page = HtmlReportTest.page(Reports.demo());
        String changed = page.replace("</main>", "<script>document.title = 'changed'</script></main>");
        Browser.View view = show(changed.getBytes(StandardCharsets.UTF_8));
        assertThat(view.dom()).contains("<title>Pattern demo");
        assertThat(view.console()).as("so a complaint would be heard").isNotEmpty();
    }

    private Browser.View show(byte[] page) throws IOException, InterruptedException {
        return found.orElseThrow().show(Files.write(folder.resolve("report.html"), page));
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
