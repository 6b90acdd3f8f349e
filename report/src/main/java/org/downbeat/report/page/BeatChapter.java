package org.downbeat.report.page;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.report.Report;
import org.downbeat.report.RowText;
import org.downbeat.report.picture.BeatPicture;
import org.downbeat.report.picture.LegendPicture;
import org.downbeat.tracker.table.TableRow;

/** Every row as a bar, in as many lines as a score would take. */
record BeatChapter(Report report) implements Chapter {
    /** From so many rows on, a line ends with its bar. */
    private static final int FULL = 48;

    /** A line never has more. */
    private static final int MOST = 64;

    private static final int HEIGHT = 200;
    private static final int HEIGHT_ALONE = 280;

    @Override
    public String id() {
        return "beats";
    }

    @Override
    public String heading() {
        return report.rowName().equals("Beat") ? "Loudness, beat by beat" : "Loudness over time";
    }

    @Override
    public void write(Markup page) {
        page.element(
                "p",
                "Bars are K-weighted loudness in LUFS, ticks true peaks in dBTP, the dashed line what a peak meter holds in"
                        + " dBFS; the dotted line is the ceiling of "
                        + RowText.figure(report.yardstick().ceilingDbtp())
                        + " dBTP. Letters are dynamic marks beside the whole: "
                        + scale() + ".");
        page.open("figure", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", heading());
        SvgCanvas.image(page, new LegendPicture(), 22, "Legend: colours from pp, dark violet, to ff, yellow");
        List<Integer> ends = lines();
        int slots = 1;
        for (int i = 1; i < ends.size(); i++) {
            slots = Math.max(slots, ends.get(i) - ends.get(i - 1));
        }
        int height = ends.size() == 2 ? HEIGHT_ALONE : HEIGHT;
        for (int i = 1; i < ends.size(); i++) {
            int from = ends.get(i - 1);
            int to = ends.get(i);
            SvgCanvas.group(page, new BeatPicture(report, from, to, slots), height, span(from, to));
        }
        page.close();
        page.element(
                "p",
                "Point at a bar, or go from bar to bar with Tab and the arrow keys; Enter leads to its row below.",
                "id",
                "readout");
    }

    private String span(int from, int to) {
        return report.rows().get(from).label() + " to "
                + report.rows().get(to - 1).label();
    }

    private String scale() {
        List<Double> cuts = report.yardstick().dynamics().cutsDb();
        String[] marks = {"p", "mp", "mf", "f", "ff"};
        List<String> words = new ArrayList<>(List.of("pp below " + RowText.figure(cuts.get(0)) + " dB"));
        for (int i = 0; i < marks.length; i++) {
            words.add(marks[i] + " from " + RowText.figure(cuts.get(i)));
        }
        return String.join(", ", words);
    }

    /** Where lines begin and end. */
    private List<Integer> lines() {
        List<TableRow> rows = report.rows();
        List<Integer> ends = new ArrayList<>(List.of(0));
        int from = 0;
        for (int i = 1; i < rows.size(); i++) {
            boolean beginsBar = rows.get(i).place().beat() == 1;
            int least = beginsBar ? FULL : MOST;
            if (rows.size() > MOST && i - from >= least) {
                ends.add(i);
                from = i;
            }
        }
        if (!rows.isEmpty()) {
            ends.add(rows.size());
        }
        return ends;
    }
}
