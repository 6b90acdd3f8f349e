package org.downbeat.benchmarks;

import static org.downbeat.benchmarks.Listening.SAMPLE_RATE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.downbeat.api.Sample;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.OfflineAudioEngine;

/** The loudest frequency that should not be there: what was folded back at half the sample rate, or mirrored by reading. */
final class AliasLevels {
    private static final int LEAD = 4_800;
    private static final int[] NOTES = {48, 72, 96};

    private AliasLevels() {}

    /** Notes of the oscillator's bright shapes, in dB below their fundamentals. */
    static void ofTheOscillator() throws IOException {
        Listening.head("`oscillator`: loudest alias, dB below the fundamental", "C3", "C5", "C7");
        for (String shape : List.of("saw", "square", "triangle")) {
            List<String> cells = new ArrayList<>(List.of(shape));
            for (int note : NOTES) {
                cells.add(String.format(Locale.ROOT, "%.0f", -ofANote(shape, note)));
            }
            Listening.row(cells);
        }
    }

    private static double ofANote(String shape, int note) throws IOException {
        OfflineAudioEngine engine = Listening.engine();
        double choice = ModuleCatalog.builtIn()
                .describe("oscillator")
                .parameter("shape")
                .orElseThrow()
                .parse(shape);
        engine.add("note", "oscillator").set("shape", choice).asOutput();
        engine.noteOn("note", Moment.seconds(0), note, 127);
        Spectrum spectrum = new Spectrum(Listening.end(engine, LEAD + Spectrum.SIZE), SAMPLE_RATE);
        double hertz = 440 * StrictMath.pow(2, (note - 69) / 12.0);
        double fundamental = spectrum.loudestBut(f -> f > 1.5 * hertz);
        double alias = spectrum.loudestBut(f -> Math.abs(f - hertz * Math.rint(f / hertz)) < spectrum.lineHertz());
        return Tone.decibels(alias / fundamental);
    }

    /** Tones that the sampler plays at another pitch, in dB below the tone in the clip. */
    static void ofTheSampler() throws IOException {
        Listening.head(
                "`clip_sampler`: loudest image or alias, dB below the tone",
                "5 kHz, +7 st",
                "5 kHz, -5 st",
                "15 kHz, +12 st");
        for (String interpolation : List.of("sinc", "cubic", "linear")) {
            Listening.row(List.of(
                    interpolation,
                    ofAClip(interpolation, 5_000, 7),
                    ofAClip(interpolation, 5_000, -5),
                    ofAClip(interpolation, 15_000, 12)));
        }
    }

    private static String ofAClip(String interpolation, int hertz, double semitones) throws IOException {
        OfflineAudioEngine engine = Listening.engine().sample(tone(hertz));
        engine.add("player", "clip_sampler")
                .setting("sample", "tone")
                .setting("interpolation", interpolation)
                .set("transpose_semitones", semitones)
                .asOutput();
        engine.noteOn("player", Moment.seconds(0), 60, 127);
        Spectrum spectrum = new Spectrum(Listening.end(engine, LEAD + Spectrum.SIZE), SAMPLE_RATE);
        double pitch = hertz * StrictMath.pow(2, semitones / 12);
        double other = spectrum.loudestBut(f -> Math.abs(f - pitch) < spectrum.lineHertz());
        return String.format(Locale.ROOT, "%.0f", -Tone.decibels(other));
    }

    /** A full-scale tone, long enough for an octave up. */
    private static Sample tone(int hertz) {
        float[] x = new float[2 * (LEAD + Spectrum.SIZE) + SAMPLE_RATE];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) StrictMath.sin(2 * Math.PI * ((long) i * hertz % SAMPLE_RATE) / SAMPLE_RATE);
        }
        return new Sample("tone", SAMPLE_RATE, new float[][] {x});
    }
}
