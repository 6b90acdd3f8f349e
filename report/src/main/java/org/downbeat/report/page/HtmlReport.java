package org.downbeat.report.page;

import org.downbeat.report.Report;

/** A report of one piece as a page of its own, see {@link HtmlPage}. */
public final class HtmlReport {
    private HtmlReport() {}

    /** The page, in UTF-8. */
    public static byte[] page(Report report) {
        return HtmlPage.of(
                "loudness report",
                report.title(),
                new OverviewChapter(report),
                new BeatChapter(report),
                new WaveChapter(report),
                new CeilingChapter(report),
                new SectionChapter(report),
                new PartChapter(report),
                new AutomationChapter(report),
                new RowChapter(report),
                new PassportChapter(report));
    }
}
