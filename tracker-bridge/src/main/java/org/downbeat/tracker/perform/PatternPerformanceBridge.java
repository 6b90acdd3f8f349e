package org.downbeat.tracker.perform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.Recording;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.TempoMap;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.lane.LaneTargets;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.Pattern;

/**
 * Plays a pattern on an instrument: its steps become notes for every module that plays them, its lanes become automation.
 *
 * <p>Envelopes stay closed until a note opens them; sources under an envelope leave the end of their notes to it; where the
 * instrument names a family, parameters that it does not set follow the family's suggestions.
 */
public final class PatternPerformanceBridge {
    private final ModuleCatalog catalog;
    private RenderSettings settings = RenderSettings.DEFAULT;
    private TempoMap tempo = TempoMap.constant(120);
    private Map<String, Sample> samples = Map.of();

    /** A bridge at 120 bpm that cuts tails. */
    public PatternPerformanceBridge(ModuleCatalog catalog) {
        this.catalog = catalog;
    }

    /** How to render; its seed decides over steps with a chance. */
    public PatternPerformanceBridge settings(RenderSettings how) {
        settings = how;
        return this;
    }

    /** How fast to play. */
    public PatternPerformanceBridge tempo(TempoMap map) {
        tempo = map;
        return this;
    }

    /** The clips that modules may name. */
    public PatternPerformanceBridge samples(Map<String, Sample> clips) {
        samples = Map.copyOf(clips);
        return this;
    }

    /**
     * Plays a pattern once, as long as it is.
     *
     * @throws IllegalArgumentException for a module, value or lane that cannot be
     */
    public PatternPlayback play(Pattern pattern, Instrument instrument) {
        return play(pattern, instrument, pattern.beats());
    }

    /**
     * Plays a pattern again and again, until a length is reached.
     *
     * @param beats how long, above 0; the last round is cut where it ends
     * @throws IllegalArgumentException for a module, value or lane that cannot be, or no length
     */
    public PatternPlayback play(Pattern pattern, Instrument instrument, double beats) {
        if (!(beats > 0 && beats < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A length of " + beats + " beats cannot be; write one above 0");
        }
        OfflineAudioEngine engine =
                new OfflineAudioEngine(catalog).settings(settings).tempo(tempo).meter(MeterMap.of(4, 4));
        samples.forEach((name, clip) -> engine.sample(named(name, clip)));
        InstrumentRig rig = new InstrumentRig(engine, catalog, "", instrument.family()).add(instrument.modules());
        listen(engine, rig);
        List<Placement> rounds = rounds(pattern, beats);
        List<PlayedNote> notes = new ArrayList<>();
        NoteSheet.of(settings.seed(), rounds, beats).forEach((part, played) -> {
            if (part.equals(instrument.name())) {
                played.stream().filter(note -> note.start() < beats).forEach(notes::add);
            }
        });
        rig.play(notes);
        LaneScheduler lanes = new LaneScheduler(engine);
        LaneTargets targets = new LaneTargets();
        rig.descriptions().forEach((module, description) -> targets.module("", module, description));
        targets.alias(instrument.name(), "");
        for (Placement round : rounds) {
            lanes.schedule(pattern.lanes(), round.start(), lane -> nodes(targets, lane, instrument));
        }
        List<LogEntry> log = lanes.log();
        Recording recording = engine.renderBeats(beats);
        return new PatternPlayback(recording, engine.clock(), beats, notes, log);
    }

    /** Makes the instrument's last module the mix; several ends are summed. */
    private static void listen(OfflineAudioEngine engine, InstrumentRig rig) {
        List<String> ends = rig.ends();
        if (ends.isEmpty()) {
            throw new IllegalArgumentException(
                    "No module of the instrument makes sound; all of them only move controls");
        }
        engine.add(PassThrough.NODE, PassThrough.FACTORY)
                .input(ends.toArray(String[]::new))
                .asOutput();
    }

    private static List<LaneScheduler.Node> nodes(LaneTargets targets, Lane lane, Instrument instrument) {
        String owner = lane.target().owner();
        boolean others = !owner.isEmpty() && !owner.equals(instrument.name());
        return others ? List.of() : LaneScheduler.nodes(targets, lane);
    }

    private static List<Placement> rounds(Pattern pattern, double beats) {
        List<Placement> rounds = new ArrayList<>();
        for (int i = 0; i * pattern.beats() < beats; i++) {
            rounds.add(new Placement(i, 0, pattern, i * pattern.beats()));
        }
        return rounds;
    }

    static Sample named(String name, Sample clip) {
        float[][] channels = new float[clip.channels()][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = clip.channel(c);
        }
        return new Sample(name, clip.sampleRate(), channels);
    }
}
