package org.downbeat.report.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.downbeat.report.Report;

/**
 * A report as one HTML page, which a browser shows without a network: pictures are SVG inside it, and its policy forbids
 * everything that is not. Works on light and dark screens, on phones, on paper, with a keyboard and with a screen reader.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /** The page, in UTF-8. */
    public static byte[] page(Report report) {
        List<Chapter> chapters = Stream.<Chapter>of(
                        new OverviewChapter(report),
                        new BeatChapter(report),
                        new WaveChapter(report),
                        new CeilingChapter(report),
                        new SectionChapter(report),
                        new PartChapter(report),
                        new AutomationChapter(report),
                        new RowChapter(report),
                        new PassportChapter(report))
                .filter(Chapter::isThere)
                .toList();
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        PageHead.write(page, report.title());
        page.open("body").element("a", "Skip to the levels", "class", "skip", "href", "#overview");
        page.open("header").element("p", "Downbeat loudness report").element("h1", report.title());
        contents(page, chapters);
        page.close().open("main");
        chapters.forEach(chapter -> write(page, chapter));
        page.close();
        page.open("script").raw(PageHead.SCRIPT).close();
        page.close().close().raw("\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void contents(Markup page, List<Chapter> chapters) {
        page.open("nav", "aria-label", "Contents").open("ul");
        for (Chapter chapter : chapters) {
            page.open("li")
                    .element("a", chapter.heading(), "href", "#" + chapter.id())
                    .close();
        }
        page.close().close();
    }

    private static void write(Markup page, Chapter chapter) {
        String heading = chapter.id() + "-heading";
        page.raw("\n").open("section", "id", chapter.id(), "aria-labelledby", heading);
        page.element("h2", chapter.heading(), "id", heading);
        chapter.write(page);
        page.close();
    }
}
