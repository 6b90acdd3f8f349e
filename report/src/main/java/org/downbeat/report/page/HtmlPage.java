package org.downbeat.report.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page that a browser shows without a network: pictures are SVG inside it, and its policy forbids everything that is not.
 * Works on light and dark screens, on phones, on paper, with a keyboard and with a screen reader.
 */
final class HtmlPage {
    private HtmlPage() {}

    /**
     * The page, in UTF-8.
     *
     * @param kind what it is, such as {@code Loudness report}
     * @param title what it is about
     * @param chapters those that have nothing to say are left out
     */
    static byte[] of(String kind, String title, Chapter... chapters) {
        List<Chapter> there =
                List.of(chapters).stream().filter(Chapter::isThere).toList();
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        PageHead.write(page, title + " – " + kind);
        page.open("body")
                .element(
                        "a",
                        "Skip to the levels",
                        "class",
                        "skip",
                        "href",
                        "#" + there.get(0).id());
        page.open("header").element("p", "Downbeat " + kind).element("h1", title);
        contents(page, there);
        page.close().open("main");
        there.forEach(chapter -> write(page, chapter));
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
