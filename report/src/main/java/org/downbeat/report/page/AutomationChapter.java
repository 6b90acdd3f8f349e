package org.downbeat.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.downbeat.core.PlainNumber;
import org.downbeat.core.automation.Window;
import org.downbeat.report.Automation;
import org.downbeat.report.Report;
import org.downbeat.tracker.perform.LogEntry;

/** What moved, when, from where to where and how. */
record AutomationChapter(Report report) implements Chapter {
    private static final int MOST = 200;
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    @Override
    public String id() {
        return "automation";
    }

    @Override
    public String heading() {
        return "Automation";
    }

    @Override
    public boolean isThere() {
        return !report.log().isEmpty();
    }

    @Override
    public void write(Markup page) {
        List<Automation> log = report.log();
        String caption = log.size() <= MOST
                ? "Every point of every lane, as it was played"
                : "The first " + MOST + " of " + log.size() + " points of lanes, as they were played";
        List<Table.Column> columns = List.of(
                Table.words("Place"),
                Table.words("Control"),
                Table.figures("From"),
                Table.figures("To"),
                Table.words("As written"),
                Table.words("Path"),
                Table.words("Smoothed over"));
        try (Table table = Table.open(page, "automation-rows", caption, columns)) {
            for (Automation point : log.subList(0, Math.min(MOST, log.size()))) {
                LogEntry entry = point.entry();
                table.row(
                        point.place().toString(),
                        List.of(
                                entry.node() + "." + entry.parameter(),
                                number(entry.previous()),
                                number(entry.value()),
                                String.join(", ", entry.written()),
                                entry.fade().isStep() ? "step" : entry.fade().toString(),
                                smoothing(entry)));
            }
        }
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "—";
        }
        double rounded = new BigDecimal(value).round(FOUR_DIGITS).doubleValue();
        return PlainNumber.of(rounded).replace('-', '−');
    }

    /** What there was room for, and what was asked when that was more. */
    private static String smoothing(LogEntry entry) {
        if (entry.asked().frames() == 0) {
            return "—";
        }
        boolean all = entry.applied().frames() == entry.asked().frames();
        return all ? length(entry.asked()) : length(entry.applied()) + " of " + length(entry.asked());
    }

    private static String length(Window window) {
        return String.format(Locale.ROOT, "%.1f ms", window.milliseconds());
    }
}
