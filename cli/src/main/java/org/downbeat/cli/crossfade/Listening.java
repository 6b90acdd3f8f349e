package org.downbeat.cli.crossfade;

import static org.downbeat.cli.terminal.Figures.tenths;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.core.PlainNumber;
import org.downbeat.tracker.seam.Bound;
import org.downbeat.tracker.seam.Change;
import org.downbeat.tracker.seam.Seam;
import org.downbeat.tracker.seam.Seam.Verdict;
import org.downbeat.tracker.seam.SeamProbe.Phrase;
import org.downbeat.tracker.seam.Touch;

/** What was measured of samplers, as tables and sentences. */
final class Listening {
    private final List<SamplerReport> reports;
    private final Bound bound;

    /**
     * A table.
     *
     * @param headings of its columns; the first {@code texts} of them are texts, the others numbers
     */
    record Table(int texts, List<String> headings, List<List<String>> rows) {}

    Listening(List<SamplerReport> reports, Bound bound) {
        this.reports = reports;
        this.bound = bound;
    }

    /** The layers as they play the phrase. */
    Table layers() {
        List<List<String>> rows = new ArrayList<>();
        for (SamplerReport report : reports) {
            OptionalDouble before = OptionalDouble.empty();
            for (Phrase phrase : report.phrases()) {
                Touch touch = phrase.touch();
                rows.add(List.of(
                        report.name(),
                        phrase.band().name(),
                        phrase.band().least() + "–" + phrase.band().most(),
                        String.valueOf(phrase.velocity()),
                        tenths(touch.lufs()),
                        change(touch.lufs(), before),
                        whole(touch.hertz())));
                before = touch.lufs();
            }
        }
        return new Table(
                2, List.of("INSTRUMENT", "LAYER", "VELOCITIES", "STRUCK", "LUFS", "CHANGE", "BRIGHT Hz"), rows);
    }

    /** The steps from layer to layer. */
    Table seams() {
        List<List<String>> rows = new ArrayList<>();
        for (SamplerReport report : reports) {
            for (Seam seam : report.seams()) {
                rows.add(List.of(
                        report.name(),
                        seam.velocity() + "/" + (seam.velocity() + 1),
                        decibels(seam.bare().db()),
                        hertz(seam.bare()),
                        PlainNumber.of(report.sampler().width()),
                        decibels(seam.blended().db()),
                        hertz(seam.blended()),
                        seam.needed().isPresent() ? String.valueOf(seam.needed().getAsInt()) : Figures.NOTHING,
                        family(report)));
            }
        }
        return new Table(
                2, List.of("INSTRUMENT", "SEAM", "BARE dB", "Hz", "WIDTH", "STEP dB", "Hz", "NEEDS", "FAMILY"), rows);
    }

    /** Which seams are heard, and what would help. */
    List<String> sentences() {
        List<String> lines = new ArrayList<>();
        int seams = 0;
        for (SamplerReport report : reports) {
            for (Seam seam : report.seams()) {
                seams++;
                if (seam.jumps() == Verdict.JUMPS) {
                    lines.add(sentence(report, seam));
                }
            }
        }
        lines.add(
                lines.isEmpty()
                        ? "No seam jumps: " + (seams == 1 ? "its" : "all " + seams + " have") + " steps within "
                                + limits() + "."
                        : lines.size() + " of " + seams + (seams == 1 ? " seam" : " seams")
                                + (lines.size() == 1 ? " has" : " have") + " steps above " + limits() + ".");
        return lines;
    }

    String limits() {
        return PlainNumber.of(bound.db()) + " dB and " + PlainNumber.of(bound.percent()) + " %";
    }

    private static String sentence(SamplerReport report, Seam seam) {
        Change step = seam.blended();
        String where = report.name() + " jumps between " + seam.softer() + " and " + seam.harder() + " (velocity "
                + seam.velocity() + "/" + (seam.velocity() + 1) + "): by " + decibels(step.db()) + " dB and "
                + String.format(Locale.ROOT, "%+.1f %%", 100 * (step.ratio() - 1)) + " in brightness from one velocity"
                + " to the next; ";
        if (seam.needed().isPresent()) {
            return where + "velocity_crossfade_width: " + seam.needed().getAsInt() + " is smooth.";
        }
        boolean addsUp = step.db() > Math.abs(seam.bare().db());
        return where
                + (addsUp
                        ? "its layers are alike and add up while they blend; try crossfade: equal_gain."
                        : "no width makes it smooth; record a layer between them.");
    }

    private static String family(SamplerReport report) {
        OptionalDouble width = report.sampler().familyWidth();
        return width.isPresent() ? PlainNumber.of(width.getAsDouble()) : Figures.NOTHING;
    }

    private static String change(OptionalDouble now, OptionalDouble before) {
        return now.isPresent() && before.isPresent()
                ? decibels(now.getAsDouble() - before.getAsDouble())
                : Figures.NOTHING;
    }

    private static String whole(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.0f", value.getAsDouble()) : Figures.NOTHING;
    }

    static String decibels(double db) {
        return Double.isFinite(db) ? String.format(Locale.ROOT, "%+.1f", db) : Figures.NOTHING;
    }

    private static String hertz(Change change) {
        return String.format(Locale.ROOT, "%+.0f", change.hertz());
    }
}
