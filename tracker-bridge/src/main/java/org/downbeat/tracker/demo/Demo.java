package org.downbeat.tracker.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.time.TempoMap;
import org.downbeat.tracker.perform.PatternPerformanceBridge;
import org.downbeat.tracker.perform.PatternPlayback;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.song.Song;

/**
 * A demo to be played: which, how long, how fast.
 *
 * <pre>{@code
 * PatternPlayback playback = Demo.pattern(catalog).seconds(4).bpm(128).play();
 * PatternTables.trackerLoudnessRows(playback).forEach(...);
 * }</pre>
 */
public final class Demo {
    /** Longest demo, in seconds. */
    public static final double MOST_SECONDS = 3600;

    private final ModuleCatalog catalog;
    private final Song song;
    private final Map<String, Sample> samples;
    private final Length length;
    private double seconds = 4;
    private double bpm = 120;
    private RenderSettings settings = RenderSettings.DEFAULT;

    private enum Length {
        LOOPED,
        HELD
    }

    private Demo(ModuleCatalog catalog, String file, Length length) {
        this.catalog = catalog;
        this.song = DemoSongs.read(file, catalog);
        this.samples = new LinkedHashMap<>(song.samples());
        this.length = length;
    }

    /**
     * The pattern demo: two hits of a clip under a filter that opens; looped or cut to its length.
     *
     * @throws IllegalArgumentException when the catalog lacks a module that it needs
     */
    public static Demo pattern(ModuleCatalog catalog) {
        return new Demo(catalog, "pattern-demo.yaml", Length.LOOPED);
    }

    /**
     * The musician demo: one tone that opens, brightens and closes; as long as asked, without a repeat.
     *
     * @throws IllegalArgumentException when the catalog lacks a module that it needs
     */
    public static Demo musician(ModuleCatalog catalog) {
        return new Demo(catalog, "musician-demo.yaml", Length.HELD);
    }

    /**
     * How long to play, in seconds; 4 unless said.
     *
     * @throws IllegalArgumentException when it is not above 0 to {@value #MOST_SECONDS}
     */
    public Demo seconds(double duration) {
        if (!(duration > 0 && duration <= MOST_SECONDS)) {
            throw new IllegalArgumentException(
                    "A duration of " + duration + " s cannot be; write above 0 to " + (int) MOST_SECONDS + " seconds");
        }
        seconds = duration;
        return this;
    }

    /** How fast to play, in beats a minute; 120 unless said. Refused as {@link TempoMap} refuses it. */
    public Demo bpm(double beatsAMinute) {
        TempoMap.constant(beatsAMinute);
        bpm = beatsAMinute;
        return this;
    }

    /** Plays another clip instead of the bundled one. */
    public Demo clip(Sample clip) {
        samples.put("clip", clip);
        return this;
    }

    /** How to render. */
    public Demo settings(RenderSettings how) {
        settings = how;
        return this;
    }

    /** What it is called. */
    public String title() {
        return song.title();
    }

    /** The clips that its instrument plays, by name. */
    public Map<String, Sample> samples() {
        return Collections.unmodifiableMap(samples);
    }

    /** What is played: the pattern. */
    public Pattern pattern() {
        return song.pattern("demo");
    }

    /** What it is played on. */
    public Instrument instrument() {
        return song.instrument("demo");
    }

    /** Plays it. */
    public PatternPlayback play() {
        TempoMap tempo = TempoMap.constant(bpm);
        double beats = tempo.beatAt(seconds);
        PatternPerformanceBridge bridge = new PatternPerformanceBridge(catalog)
                .settings(settings)
                .tempo(tempo)
                .samples(samples);
        return bridge.play(length == Length.LOOPED ? pattern() : held(beats), instrument(), beats);
    }

    /** The pattern, with empty rows behind it that last as long as asked. */
    private Pattern held(double beats) {
        Pattern pattern = pattern();
        int rows = Math.max(pattern.rows(), (int) Math.ceil(beats * pattern.rowsPerBeat()));
        return new Pattern(pattern.name(), pattern.rowsPerBeat(), rows, pattern.tracks(), pattern.lanes());
    }
}
