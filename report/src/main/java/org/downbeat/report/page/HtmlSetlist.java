package org.downbeat.report.page;

import org.downbeat.report.SetlistReport;

/** The songs of an evening as a page of its own, see {@link HtmlPage}. */
public final class HtmlSetlist {
    private HtmlSetlist() {}

    /** The page, in UTF-8. */
    public static byte[] page(SetlistReport setlist) {
        int songs = setlist.songs().size();
        return HtmlPage.of(
                "setlist",
                songs == 1 ? "1 song" : songs + " songs",
                new EveningChapter(setlist),
                new SongsChapter(setlist));
    }
}
