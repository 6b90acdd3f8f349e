package org.downbeat.report.page;

import java.util.List;
import org.downbeat.report.Fact;
import org.downbeat.report.RowText;
import org.downbeat.report.SetlistReport;
import org.downbeat.report.picture.SetlistPicture;

/** What a setlist comes to, and how it looks. */
record EveningChapter(SetlistReport setlist) implements Chapter {
    private static final int HEIGHT = 320;

    @Override
    public String id() {
        return "evening";
    }

    @Override
    public String heading() {
        return "The evening";
    }

    @Override
    public void write(Markup page) {
        OverviewChapter.facts(
                page,
                "levels",
                List.of(
                        new Fact("Brought to", RowText.figure(setlist.targetLufs()) + " LUFS"),
                        new Fact("Ceiling", RowText.figure(setlist.ceilingDbtp()) + " dBTP")));
        OverviewChapter.list(page, setlist.sentences());
        page.element(
                "p",
                "Of each song the dark bar is its integrated loudness as it is, the green one with its trim. The short line is"
                        + " its loudest 3 s, the thick one its true peak. Dashes are the loudness all are brought to, dots the"
                        + " ceiling. Between two songs stands how much louder the second begins than the first ends, with the"
                        + " trims.");
        page.open("figure", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", heading());
        for (SetlistPicture line : SetlistPicture.lines(setlist)) {
            SvgCanvas.image(page, line, HEIGHT, line.description());
        }
        page.close();
    }
}
