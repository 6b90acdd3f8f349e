package org.downbeat.report.page;

import org.downbeat.report.Report;
import org.downbeat.report.RowText;
import org.downbeat.report.picture.CurvePicture;
import org.downbeat.report.picture.WavePicture;

/** The whole piece at a glance: waveform and short-term loudness over time. */
record WaveChapter(Report report) implements Chapter {
    private static final int HEIGHT = 180;

    @Override
    public String id() {
        return "wave";
    }

    @Override
    public String heading() {
        return "The whole at a glance";
    }

    @Override
    public void write(Markup page) {
        page.open("figure").open("figcaption").text("Waveform in the colours of the dynamic marks; 1 is full scale. ");
        page.text("Triangles stand over what is above the ceiling.").close();
        scrolling(page, "Waveform");
        SvgCanvas.image(page, new WavePicture(report), HEIGHT, "Waveform: " + RowText.whole(report));
        page.close().close();
        page.open("figure")
                .open("figcaption")
                .text("Short-term loudness (the last 3 s) in LUFS, over the target band ");
        page.text(band() + ". The dashed line is the level of the whole.").close();
        scrolling(page, "Short-term loudness");
        SvgCanvas.image(page, new CurvePicture(report), HEIGHT, curve());
        page.close().close();
    }

    private static void scrolling(Markup page, String label) {
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label);
    }

    private String band() {
        double target = report.yardstick().targetLufs();
        return "from " + RowText.figure(target - report.yardstick().toleranceLu()) + " to "
                + RowText.figure(target + report.yardstick().toleranceLu());
    }

    private String curve() {
        return report.tables().whole().maxShortTermLufs().isEmpty()
                ? "Short-term loudness: too short or too soft for any; it takes 3 s"
                : "Short-term loudness: at most "
                        + RowText.figure(report.tables().whole().maxShortTermLufs()) + " LUFS, target " + band();
    }
}
