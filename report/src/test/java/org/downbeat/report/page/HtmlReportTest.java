package org.downbeat.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.downbeat.report.Report;
import org.downbeat.report.Reports;
import org.downbeat.report.RowGrid;
import org.downbeat.report.Yardstick;
import org.downbeat.tracker.song.Dynamic;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.SongTables.Over;
import org.downbeat.tracker.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
    static Stream<Report> reports() throws IOException {
        float[] silence = new float[9_000];
        return Stream.of(
                Reports.song(),
                Reports.demo(),
                Reports.audio("silence", RowGrid.times(1), Yardstick.DEFAULT, silence),
                Reports.audio("nothing", RowGrid.times(1), Yardstick.DEFAULT, new float[0]));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theTableOfRowsSaysWhatWasMeasured(Report report) {
        assertThat(PageTables.rows(page(report), "all-rows")).isEqualTo(expectedRows(report));
    }

    /** As the tables of the terminal print them, with a minus that is one. */
    static List<List<String>> expectedRows(Report report) {
        return report.rows().stream()
                .map(row -> List.of(
                        label(report, row),
                        report.mark(row).map(Dynamic::toString).orElse("—"),
                        row.grade().toString(),
                        tenths(row.rmsLeftDbfs()),
                        tenths(row.rmsRightDbfs()),
                        tenths(row.lufs()),
                        tenths(row.peakDb()),
                        tenths(row.heldPeakDbfs()),
                        tenths(row.crestDb())))
                .toList();
    }

    private static String label(Report report, TableRow row) {
        String rest = report.rowName().equals("Beat")
                ? String.format(" (%.2f beats)", row.endBeat() - row.startBeat())
                : String.format(" (%.2f s)", row.levels().seconds());
        return row.label() + (row.coverage() == Coverage.PARTIAL ? rest : "");
    }

    private static String tenths(OptionalDouble level) {
        return level.isPresent() ? String.format("%.1f", level.getAsDouble()).replace('-', '−') : "—";
    }

    @Test
    void beatsOverTheCeilingAreNamedWithThePartsThatMadeThem() throws IOException {
        Report report = Reports.song();
        List<Over> overs = report.tables().over(report.yardstick().ceilingDbtp());
        List<List<String>> rows = PageTables.rows(page(report), "over");
        assertThat(overs).isNotEmpty();
        assertThat(rows).hasSameSizeAs(overs);
        for (int i = 0; i < rows.size(); i++) {
            Over over = overs.get(i);
            assertThat(rows.get(i).get(0)).isEqualTo(over.row().label());
            assertThat(rows.get(i).get(2)).isEqualTo(tenths(OptionalDouble.of(over.overDb())));
            assertThat(rows.get(i).get(3))
                    .startsWith(over.causes().get(0).part() + " ")
                    .contains("%");
        }
    }

    @Test
    void sectionsPartsAutomationAndPassportHaveTables() throws IOException {
        Report report = Reports.song();
        String page = page(report);
        assertThat(PageTables.rows(page, "section-rows"))
                .extracting(row -> row.get(0))
                .isEqualTo(
                        report.tables().sections().stream().map(TableRow::label).toList());
        assertThat(PageTables.rows(page, "part-rows"))
                .extracting(row -> row.get(0))
                .containsExactly("kick", "snare", "hat", "piano", "bass");
        assertThat(PageTables.rows(page, "automation-rows"))
                .hasSameSizeAs(report.log())
                .contains(List.of(
                        "9:1", "piano.mixer.level_db", "−17", "−11", "9:1:-11|smooth=0.5beats", "step", "288.5 ms"));
        assertThat(PageTables.rows(page, "passport-rows")).contains(List.of("Seed", "11"));
    }

    @Test
    void fourCrowdedMinutesStayBelow300Kilobytes() {
        Report report = Reports.crowded();
        byte[] page = HtmlReport.page(report);
        assertThat(report.rows()).hasSize(560);
        assertThat(page.length).isLessThan(300_000);
        String text = new String(page, StandardCharsets.UTF_8);
        assertThat(text).contains("The first 200 of 2000 points").contains("The 200 of 560 that are farthest");
        assertThat(PageTables.rows(text, "all-rows")).hasSize(560);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyLinkLeadsSomewhereInsideThePage(Report report) {
        String page = page(report);
        List<String> links = Pattern.compile("href=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).allSatisfy(link -> {
            assertThat(link).startsWith("#");
            assertThat(page).contains(" id=\"" + link.substring(1) + "\"");
        });
        assertThat(page).doesNotContain("http:").doesNotContain("https:").doesNotContain(" src=");
    }

    @Test
    void everyRowThatSoundsIsABarWithALinkAndAText() throws IOException {
        Report report = Reports.song();
        List<String> titles = Pattern.compile("<a href=\"#r\\d+\"><title>(.*?)</title>")
                .matcher(page(report))
                .results()
                .map(bar -> bar.group(1))
                .toList();
        assertThat(titles)
                .hasSize((int) report.rows().stream()
                        .filter(row -> row.lufs().isPresent())
                        .count())
                .anyMatch(title -> title.endsWith("over the ceiling"))
                .allSatisfy(title -> assertThat(title).matches("[\\w:.() ]+ (pp|p|mp|mf|f|ff), −[\\d.]+ LUFS,.*"));
    }

    @Test
    void aTitleIsTextWhateverItHolds() {
        String title = "</title><script>alert('&')</script>\"\u0000";
        String page = page(Reports.audio(title, RowGrid.times(1), Yardstick.DEFAULT, new float[9_000]));
        assertThat(page)
                .contains("&lt;/title&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;&quot;\uFFFD")
                .doesNotContain("<script>alert");
    }

    @Test
    void screenReadersFindHeadingsCaptionsAndScopes() throws IOException {
        String page = page(Reports.song());
        assertThat(page).contains("<html lang=\"en\">").containsOnlyOnce("<h1>");
        long tables = count(page, "<table ");
        assertThat(tables).isEqualTo(6);
        assertThat(count(page, "<caption ")).isEqualTo(tables);
        assertThat(count(page, "<th>")).as("heads without a scope").isZero();
        assertThat(count(page, "<svg viewBox=[^>]* role=\"(img|group)\" aria-label=\"[^\"]+\""))
                .isEqualTo(count(page, "<svg "));
        assertThat(count(page, "<section [^>]*aria-labelledby=")).isEqualTo(count(page, "<h2 "));
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    static String page(Report report) {
        return new String(HtmlReport.page(report), StandardCharsets.UTF_8);
    }
}
