package org.downbeat.benchmarks;

import static org.downbeat.benchmarks.Listening.SAMPLE_RATE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.downbeat.core.render.EngineNode;
import org.downbeat.core.render.OfflineAudioEngine;

/** How far steady tones come out of the filters from where the formula puts them. */
final class FilterErrors {
    private static final int SETTLED = 2 * SAMPLE_RATE;
    private static final int[] TONES = {100, 1_000, 5_000, 15_000};
    private static final double CUTOFF = 1_000;
    /** A value as the lanes carry it. */
    private static final double BUTTERWORTH = (float) 0.7071;

    /**
     * A filter, set up.
     *
     * @param level of the tones that go in
     * @param formula response in dB at a frequency in Hz
     */
    private record Case(
            String name, String module, Map<String, Double> values, double level, DoubleUnaryOperator formula) {}

    private FilterErrors() {}

    static void print() throws IOException {
        Listening.head("response in dB (error against the formula)", "100 Hz", "1 kHz", "5 kHz", "15 kHz");
        for (Case each : cases()) {
            List<String> cells = new ArrayList<>(List.of(each.name()));
            for (int hertz : TONES) {
                double formula = each.formula().applyAsDouble(hertz);
                cells.add(
                        String.format(Locale.ROOT, "%.2f (%.0e)", formula, Math.abs(response(each, hertz) - formula)));
            }
            Listening.row(cells);
        }
    }

    private static List<Case> cases() {
        return List.of(
                new Case("`lowpass`, 1 kHz", "lowpass", Map.of("cutoff_hz", CUTOFF), 0.5, FilterErrors::onePole),
                new Case("`svf`, low, 1 kHz", "svf", Map.of("cutoff_hz", CUTOFF), 0.5, FilterErrors::twoPoles),
                // Soft enough for its tanh to be straight.
                new Case(
                        "`ladder`, 1 kHz, resonance 50 %",
                        "ladder", Map.of("cutoff_hz", CUTOFF, "resonance", 0.5), 1e-4, FilterErrors::fourPoles),
                new Case(
                        "`eq`, low +6, low mid -4, high mid +3, high -6 dB",
                        "eq",
                        Map.of("low_db", 6.0, "low_mid_db", -4.0, "high_mid_db", 3.0, "high_db", -6.0),
                        0.25,
                        FilterErrors::fourBands));
    }

    private static double response(Case each, int hertz) throws IOException {
        OfflineAudioEngine engine = Listening.engine();
        engine.add("tone", "sine").set("frequency_hz", hertz).set("amplitude", each.level());
        EngineNode filter = engine.add("filter", each.module()).input("tone").asOutput();
        each.values().forEach(filter::set);
        float[] x = Listening.end(engine, SETTLED + Spectrum.SIZE);
        return Tone.in(x, hertz, SETTLED, SAMPLE_RATE).decibels() - Tone.decibels((float) each.level());
    }

    /** {@code (1 - k) / (1 - k/z)}, {@code k = exp(-2 pi cutoff / fs)}. */
    private static double onePole(double hertz) {
        double keep = StrictMath.exp(-2 * Math.PI * CUTOFF / SAMPLE_RATE);
        double w = 2 * Math.PI * hertz / SAMPLE_RATE;
        return Tone.decibels((1 - keep) / Math.hypot(1 - keep * StrictMath.cos(w), keep * StrictMath.sin(w)));
    }

    /** {@code 1 / (1 + s/Q + s²)}. */
    private static double twoPoles(double hertz) {
        return analogue(new double[] {1, 0, 0}, new double[] {1, 1 / BUTTERWORTH, 1}, hertz, CUTOFF);
    }

    /** {@code (1 + k/2) / ((1 + s)⁴ + k)}, {@code k = 4.2 resonance}. */
    private static double fourPoles(double hertz) {
        double k = 4.2 * 0.5;
        double w = warped(hertz, CUTOFF);
        double re = 1 - 6 * w * w + w * w * w * w + k;
        double im = 4 * w - 4 * w * w * w;
        return Tone.decibels((1 + 0.5 * k) / Math.hypot(re, im));
    }

    /** Shelves and peaks of R. Bristow-Johnson's cookbook, as analogue filters. */
    private static double fourBands(double hertz) {
        double low = StrictMath.pow(10, 6 / 40.0);
        double high = StrictMath.pow(10, -6 / 40.0);
        double lowSlope = Math.sqrt(low) / BUTTERWORTH;
        double highSlope = Math.sqrt(high) / BUTTERWORTH;
        return analogue(new double[] {low * low, low * lowSlope, low}, new double[] {1, lowSlope, low}, hertz, 100)
                + peak(-4, hertz, 400)
                + peak(3, hertz, 2_500)
                + analogue(
                        new double[] {high, high * highSlope, high * high},
                        new double[] {high, highSlope, 1},
                        hertz,
                        8_000);
    }

    private static double peak(double lift, double hertz, double centre) {
        double a = StrictMath.pow(10, lift / 40);
        return analogue(
                new double[] {1, a / BUTTERWORTH, 1}, new double[] {1, 1 / (a * BUTTERWORTH), 1}, hertz, centre);
    }

    /** The magnitude of {@code (n0 + n1 s + n2 s²) / (d0 + d1 s + d2 s²)}, in dB. */
    private static double analogue(double[] n, double[] d, double hertz, double cutoff) {
        double w = warped(hertz, cutoff);
        return Tone.decibels(magnitude(n, w) / magnitude(d, w));
    }

    private static double magnitude(double[] p, double w) {
        return Math.hypot(p[0] - p[2] * w * w, p[1] * w);
    }

    /** Where the bilinear transform finds a frequency of the analogue filter, relative to its cutoff. */
    private static double warped(double hertz, double cutoff) {
        return StrictMath.tan(Math.PI * hertz / SAMPLE_RATE) / StrictMath.tan(Math.PI * cutoff / SAMPLE_RATE);
    }
}
