package org.downbeat.report.page;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.report.Fact;
import org.downbeat.report.Report;
import org.downbeat.report.RowText;
import org.downbeat.tracker.table.Summary;

/** The levels of the whole, what they say in words, and how the piece was made. */
record OverviewChapter(Report report) implements Chapter {
    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String heading() {
        return "Overview";
    }

    @Override
    public void write(Markup page) {
        if (!report.remarks().isEmpty()) {
            page.open("div", "class", "remarks", "role", "note").element("p", "To be known:");
            list(page, report.remarks());
            page.close();
        }
        facts(page, "levels", levels());
        list(page, sentences());
        facts(page, "settings", report.settings());
    }

    private List<Fact> levels() {
        LoudnessReport whole = report.tables().whole();
        return List.of(
                new Fact("Integrated", RowText.figure(whole.integratedLufs()) + " LUFS"),
                new Fact("Loudest phrase", RowText.figure(whole.maxShortTermLufs()) + " LUFS"),
                new Fact("Loudest moment", RowText.figure(whole.maxMomentaryLufs()) + " LUFS"),
                new Fact("Loudness range", RowText.figure(whole.loudnessRangeLu()) + " LU"),
                new Fact("True peak", RowText.figure(whole.maxTruePeakDbtp()) + " dBTP"),
                new Fact("Peak to loudness", RowText.figure(whole.peakToLoudnessDb()) + " dB"));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!report.tables().sections().isEmpty()) {
            sentences.addAll(Summary.balance(report.tables()));
        }
        sentences.add(CeilingChapter.verdict(report));
        return sentences;
    }

    /** A hyphen before a digit is a minus. */
    private static String minus(String sentence) {
        return sentence.replaceAll("(?<![\\p{L}\\d])-(?=\\d)", "−");
    }

    static void facts(Markup page, String kind, List<Fact> facts) {
        page.open("dl", "class", kind);
        for (Fact fact : facts) {
            page.open("div")
                    .element("dt", fact.name())
                    .element("dd", fact.value())
                    .close();
        }
        page.close();
    }

    /** Sentences as they are printed elsewhere, with the sign of a minus. */
    static void list(Markup page, List<String> sentences) {
        page.open("ul");
        sentences.forEach(sentence -> page.element("li", minus(sentence)));
        page.close();
    }
}
